import type { Button } from './telegram-rules.ts'

/** A message the bot sent, as the person sees it. */
export interface Read {
  readonly text: string
  readonly bold: readonly string[]
  readonly buttons: readonly Button[]
  /** Bytes of the picture it came with. */
  readonly photo?: number
  /** Where the mark on the map is: latitude and longitude. */
  readonly pin?: readonly [number, number]
}

/** A person with the bot's chat open. What they do becomes an update; what the bot sends they can read. */
export interface Person {
  readonly id: number
  /** Writes; returns the message's id. */
  says(text: string): number
  /** Sends something that is not words, e.g. `photo`; `fields` are added to the message. */
  shows(kind: string, fields?: Readonly<Record<string, unknown>>): number
  /** Changes a message sent before. */
  edits(messageId: number, text: string): void
  /** Presses a button of the messages read so far, the newest first, by its label or its data; returns the press's id. */
  presses(labelOrData: string): string
  /** Types `@bot words` in some other chat; the query's id. */
  searches(words: string): string
  blocks(): void
  unblocks(): void
  /** The account is deleted. */
  disappears(): void
  /** All messages received so far, oldest first. */
  reads(): readonly Read[]
  /** The same, once there are `count`; an error when there are not after `patience` milliseconds. */
  awaits(count: number, patience?: number): Promise<readonly Read[]>
}

export interface Chat {
  readonly received: Read[]
  blocked: boolean
  deleted: boolean
}

/** What a person needs of the server behind them. */
export interface PersonWorld {
  readonly chat: Chat
  readonly language: string | undefined
  push(kind: string, body: unknown): void
  nextMessageId(): number
  now(): number
  newQuery(): string
  /** Resolves when another message has been received. */
  received(): Promise<void>
}

export function createPerson(id: number, world: PersonWorld): Person {
  const { chat, push } = world
  const seconds = () => Math.floor(world.now() / 1000)
  const from = {
    id,
    is_bot: false,
    first_name: 'Ana',
    ...(world.language === undefined ? {} : { language_code: world.language }),
  }
  const there = { id, type: 'private', first_name: 'Ana' }
  const sentAt = new Map<number, number>()

  function send(fields: Readonly<Record<string, unknown>>): number {
    const messageId = world.nextMessageId()
    sentAt.set(messageId, seconds())
    push('message', { message_id: messageId, date: seconds(), chat: there, from, ...fields })
    return messageId
  }

  function member(status: string, was: string): void {
    const user = { id: 1, is_bot: true, first_name: 'Puente' }
    push('my_chat_member', {
      chat: there,
      from,
      date: seconds(),
      old_chat_member: { user, status: was },
      new_chat_member: { user, status },
    })
  }

  async function waitFor(count: number, patience: number): Promise<readonly Read[]> {
    let late: NodeJS.Timeout | undefined
    const deadline = new Promise<'late'>((resolve) => {
      late = setTimeout(resolve, patience, 'late')
    })
    while (chat.received.length < count) {
      if ((await Promise.race([world.received(), deadline])) !== 'late') continue
      throw new Error(`${chat.received.length} of ${count} messages after ${patience} ms`)
    }
    clearTimeout(late)
    return [...chat.received]
  }

  return {
    id,
    says: (text) =>
      send({
        text,
        ...(text.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: text.length }] } : {}),
      }),
    shows(kind, fields = {}) {
      const file = { file_id: 'a-file', file_unique_id: 'a-file' }
      return send({ [kind]: kind === 'photo' ? [{ ...file, file_id: 'a-thumbnail' }, file] : file, ...fields })
    },
    edits(messageId, text) {
      push('edited_message', {
        message_id: messageId,
        date: sentAt.get(messageId),
        edit_date: seconds(),
        chat: there,
        from,
        text,
      })
    },
    presses(labelOrData) {
      const button = chat.received
        .toReversed()
        .flatMap((message) => message.buttons)
        .find(({ label, data }) => label === labelOrData || data === labelOrData)
      if (!button) throw new Error(`no button ${labelOrData}`)
      const query = world.newQuery()
      push('callback_query', {
        id: query,
        from,
        message: { message_id: 1, date: seconds(), chat: there },
        chat_instance: '1',
        data: button.data,
      })
      return query
    },
    searches(words) {
      const id = `i${world.newQuery()}`
      push('inline_query', { id, from, query: words, offset: '' })
      return id
    },
    blocks() {
      chat.blocked = true
      member('kicked', 'member')
    },
    unblocks() {
      chat.blocked = false
      member('member', 'kicked')
    },
    disappears() {
      chat.deleted = true
    },
    reads: () => [...chat.received],
    awaits: (count, patience = 60_000) => waitFor(count, patience),
  }
}
