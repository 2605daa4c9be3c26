import { onTestFinished } from 'vitest'

/** An open page that is told of news. */
export interface EventPage {
  /** Resolves when it was told so many times in all. */
  told(times: number): Promise<void>
}

/** Opens the event stream of a session; it is closed when the test ends. */
export async function openEvents(url: string, session: string): Promise<EventPage> {
  const answer = await fetch(`${url}/api/chat/events?session=${session}`)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  onTestFinished(async () => void (await reader?.cancel().catch(() => undefined)))
  let seen = ''
  return {
    async told(times) {
      while (seen.split('event: new').length <= times) {
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) throw new Error(`the stream ended after: ${seen}`)
        seen += value
      }
    },
  }
}
