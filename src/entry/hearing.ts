import type { FetchResult, InboundAttachment } from '../core/vocabulary/attachment.ts'
import type { Alias } from '../core/vocabulary/inbound.ts'
import { createBudget } from '../nlu/rerank/budget.ts'
import { createOpenAiCompatibleTranscriber } from '../nlu/transcriber/openai-compatible.ts'
import type { Log } from '../shared/log.ts'
import type { TurnDeps } from '../turn/deps.ts'
import type { Config } from './config.ts'

/** Largest note that is sent to be written down, in bytes. */
const largest = 4 * 1024 * 1024

/** Voice notes written down by the endpoint the settings name, fetched from the door they came through; undefined when it is off. */
export function openHearing(
  { voice }: Pick<Config, 'voice'>,
  fetchFile: (via: Alias, file: string) => Promise<FetchResult>,
  log: Log,
): TurnDeps['hear'] {
  if (voice === null) return undefined
  const transcriber = createOpenAiCompatibleTranscriber({ url: voice.url, key: voice.key, model: voice.name })
  const rests = () => log.warn('voice notes are not written down for a minute: the endpoint gives no answers')
  const budget = createBudget({ daily: voice.daily, now: Date.now, rests })
  return async (contactId, sender, note, language) => {
    if ((note.size ?? 0) > largest || !budget.take(contactId)) return null
    const fetched = await bytesOf(note, (file) => fetchFile(sender, file))
    const isFit = fetched.ok && fetched.bytes.length <= largest
    const said = isFit
      ? await transcriber.transcribe({ bytes: fetched.bytes, mime: note.mime ?? 'audio/ogg', language })
      : null
    budget.settle(said !== null)
    return said
  }
}

async function bytesOf(
  { source }: InboundAttachment,
  fetched: (file: string) => Promise<FetchResult>,
): Promise<FetchResult> {
  if (source.at === 'platform') return fetched(source.file)
  return source.at === 'message' ? { ok: true, bytes: source.bytes } : { ok: false, code: 'gone' }
}
