import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import { doors } from './doors.ts'

const rows: readonly (readonly [name: string, say: (can: Capabilities) => string])[] = [
  ['Longest message', ({ textLimit, unit }) => `${textLimit} ${units[unit]}`],
  ['Choices to press', ({ buttons }) => (buttons === 0 ? 'none: numbered lines' : `up to ${buttons}`)],
  ['Longest label', ({ buttons, labelLimit }) => (buttons === 0 ? '–' : `${labelLimit} characters`)],
  ['Lists as pictures', ({ pictures }) => (pictures ? 'yes' : 'in words')],
  ['Places on a map', ({ pins }) => (pins ? 'yes' : 'as a link')],
  ['Asks the device where it is', ({ locates }) => yes(locates)],
  ['How it reaches them', ({ fetched }) => (fetched ? 'their page fetches it' : 'it is sent')],
  [
    'Free words',
    ({ freeTextWindowMs }) =>
      freeTextWindowMs === undefined ? 'at any time' : `within ${freeTextWindowMs / 3_600_000} h of their last message`,
  ],
]

/** Telegram, the Cloud API, WhatsApp Web. */
const changed = [
  'taken anew, marked as changed',
  'taken anew where Meta tells: numbers that are in the WhatsApp Business app too',
  'taken anew, marked as changed',
] as const

const units = { utf16: 'UTF-16 units', characters: 'characters', bytes: 'bytes' } as const

/** docs/channels.md: what each channel can carry, as its own capabilities say, and what was measured. */
export function channelsPage(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Channels',
    '',
    'What each door can carry. Written by `npm run docs` from the capabilities of the channels; do not edit. A message is cut to it before',
    'it is stored, and choices that cannot be pressed become numbered lines: every choice can be reached everywhere.',
    '',
    line(['', ...doors.map(({ name }) => name)]),
    line(['---', ...doors.map(() => '---')]),
    ...rows.map(([name, say]) => line([name, ...doors.map(({ capabilities }) => say(capabilities))])),
    '',
    'Words a person changes, as far as each platform tells (looked up in 2026-11):',
    '',
    line(['', ...doors.map(({ name }) => name)]),
    line(['---', ...doors.map(() => '---')]),
    line(['Words changed', 'nothing can be changed', ...changed, 'SMS has no changes']),
    '',
    'What somebody takes back on their phone stays with us until they erase (BORRAR): Telegram tells no bot of it, and both WhatsApps are not answered.',
    'SMS is a profile without a provider, held against the port by the proofs (`scripts/channels/sms`, [why](decisions/0057-sms-is-a-proof.md)): parts of 160 letters of seven bits, or of 70 where a letter needs sixteen.',
    'How the same talk looks on each: `npm run simulate -- --transcript FILE`. How to add one: [adding-a-channel.md](adding-a-channel.md).',
    '',
    readFileSync(join(import.meta.dirname, 'measured.md'), 'utf8'),
  ].join('\n')
}

function yes(so: boolean | undefined): string {
  return so === true ? 'yes' : 'no'
}
