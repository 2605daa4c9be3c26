import { z } from 'zod'

// Only what is read, and lenient: a field of another shape counts as absent, so that one odd detail never costs the words.
const Id = z.number().int()
const Chat = z.object({ id: Id, type: z.string(), is_forum: z.boolean().catch(false) })
const From = z.object({
  id: Id,
  is_bot: z.boolean().catch(false),
  language_code: z.string().optional().catch(undefined),
})

/** A message; looseness keeps the keys (`photo`, `voice` …) that tell what kind it is. */
const Message = z.looseObject({
  message_id: Id,
  date: z.number().catch(0),
  edit_date: z.number().optional().catch(undefined),
  chat: Chat,
  from: From.optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  caption: z.string().optional().catch(undefined),
  message_thread_id: Id.optional().catch(undefined),
  is_topic_message: z.boolean().optional().catch(undefined),
  media_group_id: z.string().optional().catch(undefined),
})
export type Message = z.infer<typeof Message>

/** A position in a message. Read apart: one of another shape still tells that it was a location. */
export const Location = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })

const CallbackQuery = z.object({
  id: z.string(),
  from: From,
  message: z.object({ chat: Chat }).optional().catch(undefined),
  data: z.string().optional().catch(undefined),
})
export type CallbackQuery = z.infer<typeof CallbackQuery>

const Status = z.object({ status: z.string() })
const Member = z.object({
  chat: Chat,
  from: From,
  date: z.number().catch(0),
  old_chat_member: Status.optional().catch(undefined),
  new_chat_member: Status,
})
export type Member = z.infer<typeof Member>

const InlineQuery = z.object({ id: z.string(), from: From, query: z.string().catch('') })
export type InlineQuery = z.infer<typeof InlineQuery>

/** The parts of a Bot API Update this channel reads. */
export const Update = z.object({
  update_id: Id,
  message: Message.optional(),
  edited_message: Message.optional(),
  callback_query: CallbackQuery.optional(),
  my_chat_member: Member.optional(),
  inline_query: InlineQuery.optional(),
})
export type Update = z.infer<typeof Update>

/** The kinds of update asked of Telegram: those that are read. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'inline_query'] as const
