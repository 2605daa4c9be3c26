import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  createWhatsAppWebChannel,
  type WhatsAppWebChannel,
  type WhatsAppWebOptions,
} from '#src/channels/whatsapp-web/index.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import type { LinkState, LinkStatus } from '#src/shared/linked-phone.ts'
import { createLog } from '#src/shared/log.ts'
import { startWhatsAppWeb, type WhatsAppWeb } from './server.ts'

/** Everything faster than for people, so that a test sees it happen. */
export const hurried = {
  heartbeat: 500,
  deafAfter: 6000,
  startLimit: 40_000,
  syncLimit: 40_000,
  unreachableLimit: 40_000,
  firstPause: 50,
  longestPause: 500,
  stopLimit: 4000,
  answerLimit: 3500,
  sendLimit: 3000,
}

/** The real door with real Chromium, before a stand-in for WhatsApp. */
export interface TestDoor {
  readonly whatsapp: WhatsAppWeb
  readonly channel: WhatsAppWebChannel
  /** What was taken, oldest first. */
  readonly taken: readonly Inbound[]
  readonly receipts: readonly { readonly platformId: string; readonly status: string }[]
  /** Lines of the log. */
  readonly logged: readonly string[]
  /** Every status the door had, oldest first. */
  readonly statuses: readonly LinkStatus[]
  /** Resolves when `so` holds; rejects with where things stand when it does not in time. */
  until(so: (state: LinkState) => boolean, patience?: number): Promise<void>
  /** Scans as soon as there is a QR, and resolves when messages come and go. */
  link(): Promise<void>
  /** The process of the child that runs now; an error when there is none. */
  childPid(): number
  close(): Promise<void>
}

/** Opens a door of its own; `options` may replace anything it is made of. */
export async function openDoor(options: Partial<WhatsAppWebOptions> = {}): Promise<TestDoor> {
  const whatsapp = await startWhatsAppWeb()
  const folder = mkdtempSync(join(tmpdir(), 'puente-whatsapp-session-'))
  const taken: Inbound[] = []
  const receipts: { platformId: string; status: string }[] = []
  const logged: string[] = []
  const statuses: LinkStatus[] = []
  const channel = createWhatsAppWebChannel({
    folder,
    chromium: whatsapp.chromium,
    page: whatsapp.page,
    memoryLimit: 4000,
    takeTurn: async (inbound) => void taken.push(inbound),
    onReceipt: (platformId, status) => void receipts.push({ platformId, status }),
    changed() {
      const { status } = channel.state()
      if (statuses.at(-1) !== status) statuses.push(status)
    },
    now: Date.now,
    random: () => 0,
    log: createLog((line) => void logged.push(line)),
    pace: { perPerson: 0, overall: 0 },
    ...options,
    patience: { ...hurried, ...options.patience },
  })
  async function until(so: (state: LinkState) => boolean, patience = 50_000): Promise<void> {
    const end = Date.now() + patience
    while (!so(channel.state())) {
      if (Date.now() > end)
        throw new Error(`not in ${patience} ms: ${JSON.stringify(channel.state())} ${statuses} ${logged.join('\n')}`)
      await pause(20)
    }
  }
  channel.begin()
  return {
    whatsapp,
    channel,
    taken,
    receipts,
    logged,
    statuses,
    until,
    async link() {
      await until(({ qr }) => qr !== null)
      whatsapp.scan()
      await until(({ status }) => status === 'ready')
    },
    childPid,
    async close() {
      await channel.end()
      await whatsapp.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A message of the assistant's with these words. */
export function words(text: string): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices: [], citations: [] }
}

function childPid(): number {
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isChild(name))
  if (pid === undefined) throw new Error('no child runs')
  return Number(pid)
}

function isChild(pid: string): boolean {
  try {
    const ours = new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return ours && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('whatsapp-web/child/main.ts')
  } catch {
    return false
  }
}
