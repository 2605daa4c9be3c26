import type { GroupMessage } from '../../core/vocabulary/staff-group.ts'
import type { Update } from './schema.ts'

/** What staff do on Telegram, handed over. Both say what to answer, or null; they reject with a StoreError when it must come again. */
export interface StaffDoor {
  /** The group's id, `-100…`. */
  readonly chat: string
  said(message: GroupMessage): Promise<string | null>
  /** Links who writes this to the staff account that was given the code. */
  link(code: string, user: string): Promise<string>
}

/** What an update is to the staff's door: something to do, with where its answer goes; null when it is none of theirs. */
export type StaffSaid = { readonly chat: string; readonly thread: string | null; run(): Promise<string | null> }

const linking = /^\/vincular(?:@\w+)?\s+(\S{4,40})\s*$/i

/** Service messages of a group are no words of anybody. */
const shown = [
  'text',
  'photo',
  'voice',
  'video',
  'audio',
  'document',
  'sticker',
  'video_note',
  'animation',
  'location',
  'contact',
]

/** Picks out of updates what staff do: their words in the group's topics, and the code that links them, in private or in the group. */
export function staffSaid({ message }: Update, door: StaffDoor): StaffSaid | null {
  if (message?.from === undefined || message.from.is_bot) return null
  const chat = String(message.chat.id)
  const inGroup = chat === door.chat
  if (!inGroup && message.chat.type !== 'private') return null
  const user = String(message.from.id)
  const { text = null, message_thread_id: topic, is_topic_message: isTopic } = message
  const thread = isTopic === true && topic !== undefined ? String(topic) : null
  const code = text === null ? undefined : linking.exec(text.trim())?.[1]
  if (code !== undefined) return { chat, thread, run: () => door.link(code, user) }
  if (!inGroup) return null
  if (!shown.some((key) => message[key] !== undefined)) return { chat, thread, run: async () => null }
  return { chat, thread, run: () => door.said({ id: `m:${chat}:${message.message_id}`, thread, user, text }) }
}

const asking = /^\/grupo(?:@\w+)?$/i

/** Who asks in a group which one it is, to put it in the console; null for everything else. A group without topics gets another id with them. */
export function groupAsked(
  { message }: Update,
  answer: ((chat: string, withTopics: boolean) => string) | undefined,
): StaffSaid | null {
  if (answer === undefined || message === undefined || !asking.test(message.text?.trim() ?? '')) return null
  const { type, id, is_forum: withTopics } = message.chat
  if (type !== 'group' && type !== 'supergroup') return null
  const topic = message.is_topic_message === true ? message.message_thread_id : undefined
  const thread = topic === undefined ? null : String(topic)
  return { chat: String(id), thread, run: async () => answer(String(id), withTopics) }
}
