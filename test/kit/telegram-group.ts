import { Refusal } from './telegram-rules.ts'

/** A topic of a forum, as its members see it. */
export interface Topic {
  readonly id: number
  readonly title: string
  icon: string | null
  closed: boolean
  readonly messages: string[]
}

type Payload = Readonly<Record<string, unknown>>

/** A supergroup with topics, as the Bot API serves it: its errors, and twenty messages a minute. */
export class TelegramGroup {
  readonly id: number
  /** What stands in the general topic. */
  readonly general: string[] = []
  readonly topics = new Map<number, Topic>()
  /** The bot has been thrown out, or the group is no more. */
  vanished = false
  #written: number[] = []
  readonly #now: () => number
  readonly #push: (kind: string, body: unknown) => void
  readonly #nextId: () => number

  constructor(id: number, world: { now(): number; push(kind: string, body: unknown): void; nextId(): number }) {
    this.id = id
    this.#now = world.now
    this.#push = world.push
    this.#nextId = world.nextId
  }

  /** Topics by their title, the newest of that title. */
  topic(title: string): Topic | undefined {
    return [...this.topics.values()].findLast((topic) => topic.title.startsWith(title))
  }

  /** Somebody writes in a topic, or in the general one; the message's id. `fields` instead of a text for what is none. */
  says(user: number, text: string, thread: number | null = null, fields: object = { text }): number {
    const id = this.#nextId()
    this.#push('message', {
      message_id: id,
      date: Math.floor(this.#now() / 1000),
      chat: { id: this.id, type: 'supergroup', is_forum: true },
      from: { id: user, is_bot: false, first_name: 'Lupe' },
      ...(thread === null ? {} : { message_thread_id: thread, is_topic_message: true }),
      ...fields,
    })
    return id
  }

  /** What the bot asks of the group; undefined for a method that is not about groups. */
  act(method: string, payload: Payload): unknown {
    if (this.vanished) throw new Refusal(403, 'Forbidden: bot was kicked from the supergroup chat')
    if (method === 'createForumTopic') return this.#create(payload)
    if (method === 'sendMessage') return this.#send(payload)
    const topic = this.#topicOf(payload)
    switch (method) {
      case 'editForumTopic':
        if (topic.icon === payload.icon_custom_emoji_id) throw notModified()
        topic.icon = String(payload.icon_custom_emoji_id)
        return true
      case 'closeForumTopic':
      case 'reopenForumTopic':
        if (topic.closed === (method === 'closeForumTopic')) throw notModified()
        topic.closed = !topic.closed
        return true
      case 'deleteForumTopic':
        this.topics.delete(topic.id)
        return true
      default:
        return undefined
    }
  }

  #create({ name, icon_custom_emoji_id: icon = null }: Payload): unknown {
    const title = String(name)
    if (title.length < 1 || title.length > 128) throw new Refusal(400, 'Bad Request: TOPIC_TITLE_INVALID')
    this.#limit()
    const id = this.#nextId()
    this.topics.set(id, { id, title, icon: icon === null ? null : String(icon), closed: false, messages: [] })
    return { message_thread_id: id, name: title, icon_color: 7322096 }
  }

  #send({ text, message_thread_id: thread }: Payload): unknown {
    if (typeof text !== 'string' || text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty')
    if (text.length > 4096) throw new Refusal(400, 'Bad Request: message is too long')
    const topic = thread === undefined ? null : this.#topicOf({ message_thread_id: thread })
    if (topic?.closed) throw new Refusal(400, 'Bad Request: TOPIC_CLOSED')
    this.#limit()
    ;(topic?.messages ?? this.general).push(text)
    return { message_id: this.#nextId(), date: 0, chat: { id: this.id, type: 'supergroup' }, text }
  }

  #topicOf({ message_thread_id: thread }: Payload): Topic {
    const topic = this.topics.get(Number(thread))
    if (topic === undefined) throw new Refusal(400, 'Bad Request: message thread not found')
    return topic
  }

  #limit(): void {
    const now = this.#now()
    this.#written = this.#written.filter((at) => now - at < 60_000)
    const [oldest = now] = this.#written
    if (this.#written.length >= 20) {
      const after = Math.ceil((oldest + 60_000 - now) / 1000)
      throw new Refusal(429, `Too Many Requests: retry after ${after}`, { retry_after: after })
    }
    this.#written.push(now)
  }
}

function notModified(): Refusal {
  return new Refusal(400, 'Bad Request: TOPIC_NOT_MODIFIED')
}
