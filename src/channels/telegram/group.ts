import { type Api, GrammyError } from 'grammy/web'
import type { GroupOutcome, GroupState, StaffGroup } from '../../core/vocabulary/staff-group.ts'
import { failureCode, retryAfter } from './failure.ts'

/** Telegram's own icons for topics, by how a case stands; where it has them no more there is none. */
const icons: Readonly<Record<GroupState, string>> = { urgent: '🔥', waiting: '❓', owned: '🗣', ended: '✅' }

/** The colour of a topic without icon: one of the six Telegram takes. */
const colors = { urgent: 16478047, waiting: 16766590, owned: 7322096, ended: 9367192 } as const

/** How long to wait where Telegram does not say, in milliseconds. */
const pause = 5_000

/** Descriptions of a topic that is no more. */
const gone = /thread not found|TOPIC_DELETED|TOPIC_ID_INVALID|MESSAGE_THREAD_INVALID/i

/** The forum of a supergroup as the staff's group: a topic for each thread. `chat` is its id, `-100…`. */
export function createTelegramGroup(api: Api, chat: string): StaffGroup {
  let stickers: ReadonlyMap<string, string> | null = null

  async function iconOf(state: GroupState): Promise<string | undefined> {
    stickers ??= new Map(
      (await api.getForumTopicIconStickers()).flatMap(({ emoji, custom_emoji_id: id }) =>
        emoji === undefined || id === undefined ? [] : [[emoji.replace('\ufe0f', ''), id] as const],
      ),
    )
    return stickers.get(icons[state])
  }

  async function send(thread: string | null, text: string): Promise<void> {
    const topic = thread === null ? {} : { message_thread_id: Number(thread) }
    await api.sendMessage(chat, text, { ...topic, link_preview_options: { is_disabled: true } })
  }

  return {
    open: (title, state) =>
      outcome(async () => {
        const icon = await iconOf(state)
        const look = icon === undefined ? { icon_color: colors[state] } : { icon_custom_emoji_id: icon }
        const { message_thread_id: thread } = await api.createForumTopic(chat, title, look)
        return String(thread)
      }),
    post: (thread, text) =>
      outcome(async () => {
        try {
          await send(thread, text)
        } catch (error) {
          if (thread === null || !describes(error, /TOPIC_CLOSED/i)) throw error
          // Archived by hand while the case goes on.
          await unlessSame(api.reopenForumTopic(chat, Number(thread)))
          await send(thread, text)
        }
        return null
      }),
    show: (thread, state) =>
      outcome(async () => {
        const topic = Number(thread)
        const icon = await iconOf(state)
        if (icon !== undefined) await unlessSame(api.editForumTopic(chat, topic, { icon_custom_emoji_id: icon }))
        await unlessSame(state === 'ended' ? api.closeForumTopic(chat, topic) : api.reopenForumTopic(chat, topic))
        return null
      }),
    remove: (thread) =>
      outcome(async () => {
        await api.deleteForumTopic(chat, Number(thread))
        return null
      }),
  }
}

/** What is already as it should be is refused by Telegram, and is well. */
async function unlessSame(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    if (!describes(error, /TOPIC_NOT_MODIFIED/i)) throw error
  }
}

async function outcome<T>(act: () => Promise<T>): Promise<GroupOutcome<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    const code = failureCode(error)
    if (describes(error, gone)) return { ok: false, why: 'gone' }
    // A wrong right or setting is for the office to mend; anything else passes, and a line shown twice harms nobody.
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403))
      return { ok: false, why: 'refused', code }
    return { ok: false, why: 'wait', after: retryAfter(error) ?? pause }
  }
}

function describes(error: unknown, what: RegExp): boolean {
  return error instanceof GrammyError && what.test(error.description)
}
