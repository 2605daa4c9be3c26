import { z } from 'zod'
import type { Spoken, Transcriber } from './transcriber.ts'

/** Where the model listens. */
export interface TranscriberAddress {
  /** Up to the version, e.g. `https://models.example.mx/v1`. */
  readonly url: string
  /** Null for one that asks for none. */
  readonly key: string | null
  readonly model: string
}

/** A person waits for the answer, and their platform for us. Milliseconds. */
const patience = 20_000

/** Endings the endpoint knows a sound by. */
const endings: Readonly<Record<string, string>> = {
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'm4a',
  'audio/webm': 'webm',
  'audio/wav': 'wav',
}

const answer = z.object({ text: z.string() })

/** A transcriber that asks any endpoint which speaks OpenAI's `/audio/transcriptions`, as Whisper servers do. */
export function createOpenAiCompatibleTranscriber({ url, key, model }: TranscriberAddress): Transcriber {
  const address = `${url.replace(/\/+$/, '')}/audio/transcriptions`

  async function ask({ bytes, mime, language }: Spoken): Promise<string | null> {
    const type = mime.split(';')[0]?.trim().toLowerCase() ?? ''
    const form = new FormData()
    form.set('model', model)
    form.set('response_format', 'json')
    form.set('temperature', '0')
    if (language !== null) form.set('language', language)
    form.set('file', new Blob([bytes], { type }), `note.${endings[type] ?? 'ogg'}`)
    const response = await fetch(address, {
      method: 'POST',
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      body: form,
      // Neither voice nor key follow to another address.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return null
    }
    const text = answer.parse(await response.json()).text.trim()
    return text === '' ? null : text
  }

  return {
    async transcribe(spoken) {
      try {
        return await ask(spoken)
      } catch {
        // The network's trouble, too late, or no answer in the form: somebody of the office can still listen.
        return null
      }
    },
  }
}
