import type { Language } from '../../core/vocabulary/language.ts'
import type { Parcel, Receipt } from '../channel.ts'
import { receiptOf } from './failure.ts'
import type { Graph } from './graph.ts'
import { recipient, sentReceipt } from './send.ts'

/**
 * Sends the approved template that asks somebody to write again, in their language, else in any there is. It says nothing of the
 * message that waits, and does not bear its id: Meta's word on it is not a word on that.
 */
export async function invite(
  { address, outbound }: Parcel,
  graph: Graph,
  templates: Readonly<Partial<Record<Language, string>>>,
): Promise<Receipt> {
  const chosen = templates[outbound.language ?? 'es'] ?? templates.es ?? templates.en ?? templates.ht
  if (chosen === undefined) return { status: 'failed', code: 'no_template' }
  const [name = '', code = ''] = chosen.split(':')
  try {
    return sentReceipt(
      await graph.post({ ...recipient(address), type: 'template', template: { name, language: { code } } }),
    )
  } catch (error) {
    return receiptOf(error)
  }
}
