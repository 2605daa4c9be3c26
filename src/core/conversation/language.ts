import type { Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'

/**
 * Which language the rest of the step speaks. A first message sets it, unless it could be any language and something was shown already;
 * later ones move it only when they are certainly in another language and the person never chose one. A person who chose keeps their choice
 * and is offered the other once.
 */
export function languageOf(
  conversation: Conversation,
  event: ConversationEvent,
): { readonly effects: readonly Effect[] } {
  if (event.type !== 'message') return { effects: [] }
  const { language, languageCertain, foreign, wants, outcome } = event.meaning
  if (foreign !== null || language === conversation.language) return { effects: [] }
  if (outcome !== 'control' && wants === language)
    return { effects: [{ type: 'set_language', language, chosen: true }] }
  // "No sé", after buttons only, leaves the language that was shown.
  const shown = conversation.language === null && conversation.stack.length > 0
  if (conversation.language === null && !(shown && !languageCertain))
    return { effects: [{ type: 'set_language', language, chosen: false }] }
  if (!languageCertain) return { effects: [] }
  if (!conversation.languageChosen) return { effects: [{ type: 'set_language', language, chosen: false }] }
  const offer = `lang:${language}`
  if (conversation.offered.some((c) => c.id === offer)) return { effects: [] }
  return { effects: [{ type: 'say', key: 'language.offer', choices: [offer] }] }
}
