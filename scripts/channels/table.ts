import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import { doors } from './doors.ts'

const rows: readonly (readonly [name: string, say: (can: Capabilities) => string])[] = [
  ['Longest message', ({ textLimit, unit }) => `${textLimit} ${units[unit]}`],
  ['Choices to press', ({ buttons }) => (buttons === 0 ? 'none: numbered lines' : `up to ${buttons}`)],
  ['Longest label', ({ buttons, labelLimit }) => (buttons === 0 ? '–' : `${labelLimit} characters`)],
  ['Lists as pictures', ({ pictures }) => (pictures ? 'yes' : 'in words')],
  ['Asks the device where it is', ({ locates }) => yes(locates)],
  ['How it reaches them', ({ fetched }) => (fetched ? 'their page fetches it' : 'it is sent')],
  [
    'Free words',
    ({ freeTextWindowMs }) =>
      freeTextWindowMs === undefined ? 'at any time' : `within ${freeTextWindowMs / 3_600_000} h of their last message`,
  ],
]

const units = { utf16: 'UTF-16 units', characters: 'characters', bytes: 'bytes' } as const

/** docs/channels.md: what each channel can carry, as its own capabilities say, and what was measured. */
export function channelsPage(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Channels',
    '',
    'What each door can carry. Written by `npm run channels` from the capabilities in `src/channels`; do not edit. A message is cut to it before',
    'it is stored, and choices that cannot be pressed become numbered lines: every choice can be reached everywhere.',
    '',
    line(['', ...doors.map(({ name }) => name)]),
    line(['---', ...doors.map(() => '---')]),
    ...rows.map(([name, say]) => line([name, ...doors.map(({ capabilities }) => say(capabilities))])),
    '',
    'SMS is a profile without a provider: parts of 160 letters of seven bits, or of 70 where a letter needs sixteen.',
    'How the same talk looks on each: `npm run simulate -- --transcript FILE`. How to add one: [adding-a-channel.md](adding-a-channel.md).',
    '',
    readFileSync(join(import.meta.dirname, 'measured.md'), 'utf8'),
  ].join('\n')
}

function yes(so: boolean | undefined): string {
  return so === true ? 'yes' : 'no'
}
