import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { flows } from '#flows/registry.ts'
import { topicAtHand } from '#src/core/conversation/step.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import { openOffice, type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const seconds = 1000

// Words of no language leave the conversation in any of them.
const excuse = /No entendí bien|did not understand well/
const offered = /No le entendí dos veces|I did not understand twice/

async function conversationOf(office: TestOffice, name: string): Promise<Conversation> {
  const id = await office.store.findContact({ channel: 'terminal', account: 'test', id: name })
  return (await office.store.load(id ?? ''))!.conversation
}
const kept = async (office: TestOffice, name = 'ana') =>
  ((await conversationOf(office, name)).bubbles ?? []).map(({ text }) => text).join(' ')

/** Sends bubbles some seconds apart; what came back for each. */
async function sends(office: TestOffice, person: TestPerson, bubbles: readonly string[], gap = 3 * seconds) {
  const said: string[] = []
  for (const bubble of bubbles) {
    office.pass(gap)
    said.push(textOf(await person.says(bubble)))
  }
  return said
}

describe('a sentence in several bubbles within seconds', () => {
  test('is read as one, without waiting', async () => {
    const office = await openOffice()
    await sends(office, office.person('ana', 'es'), ['necesito', 'apostillar', 'un acta', 'de nacimiento', 'de Texas'])
    expect(topicAtHand(await conversationOf(office, 'ana'), flows)).toBe('apostille-us-document')
  })

  test('is not, when the bubbles are minutes apart', async () => {
    const office = await openOffice()
    const apart = await sends(office, office.person('ana', 'es'), ['necesito apostillar', 'xqzt'], 60 * seconds)
    expect(apart.at(-1)).toMatch(excuse)
  })

  test('gets one excuse, is told that we read on, and counts as one miss; after twenty seconds the next is the second', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    const [first, second, third] = await sends(office, ana, ['xqzt wrpl', 'blorf', 'nagu zzrt'])
    expect(first).toMatch(excuse)
    for (const said of [second, third]) expect(said).toMatch(/Le leo|I am reading/)
    expect(await office.cases()).toHaveLength(0)
    office.pass(15 * seconds)
    expect(textOf(await ana.says('trk wrpl'))).toMatch(offered)
    expect(await office.cases()).toHaveLength(0)
  })

  test('a whole new attempt is no fragment, however soon it comes', async () => {
    const office = await openOffice()
    const [, second] = await sends(office, office.person('ana', 'es'), ['xqzt', 'blorf nagu zzrt wrpl trk mnop qrst'])
    expect(second).toMatch(offered)
  })

  test('the question that stands is not asked again by each fragment', async () => {
    const office = await openOffice()
    const [first, second] = await sends(office, office.person('ana', 'es'), ['necesito apostillar', 'un documento'])
    expect(first).toContain('¿De dónde es')
    expect(second).toBe('')
  })

  test('danger in any bubble wins at once, alone or with the words before', async () => {
    const office = await openOffice()
    const [, second] = await sends(office, office.person('ana', 'es'), ['oiga', 'me van a matar'])
    expect(second).toContain('911')
    const [, joined] = await sends(office, office.person('eva', 'es'), ['oiga me van a', 'matar ayuda'])
    expect(joined).toContain('911')
  })

  test('loses and reorders nothing: every bubble stands in the thread as it came', async () => {
    const office = await openOffice()
    const bubbles = ['hola', 'oiga', 'xqzt', 'blorf', 'mi hermano', 'murió en Phoenix']
    await sends(office, office.person('ana', 'es'), bubbles)
    const id = await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })
    const thread = await office.store.thread(id ?? '', 100)
    expect(thread.filter(({ direction }) => direction === 'in').map(({ text }) => text)).toEqual(bubbles)
  })

  test('a question about what was just answered is always answered', async () => {
    const office = await openOffice()
    const said = await sends(office, office.person('ana', 'es'), [
      'quiero pedir refugio en',
      'México',
      '¿cuánto cuesta?',
    ])
    expect(said.at(-1)).toContain('Costo')
  })

  test('an edited message is read alone and keeps nothing', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    await ana.says('xqzt')
    await office.assistant.takeTurn({ ...ana.inbound({ kind: 'text', text: 'wrpl' }), edited: true })
    expect(await kept(office)).toBe('')
  })
})

describe('the words of a bubble', () => {
  test.each([
    ['an answer', 'quiero renovar mi pasaporte mexicano'],
    ['a wish for a person', 'quiero hablar con una persona'],
    ['an instruction', 'menú'],
    ['danger', 'me van a matar'],
    ['thanks', 'muchas gracias'],
  ])('are not kept after %s', async (_, words) => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    await sends(office, ana, ['xqzt wrpl'])
    expect(await kept(office)).toBe('xqzt wrpl')
    await sends(office, ana, [words])
    expect(await kept(office)).toBe('')
  })

  test('are not kept after a pressed button, a shared place, or while a person of the office answers', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    await ana.says('xqzt')
    await ana.presses('menu')
    expect(await kept(office)).toBe('')
    await ana.says('xqzt')
    await ana.shares(24.02, -104.67)
    expect(await kept(office)).toBe('')
    await ana.presses('person')
    await ana.says('xqzt')
    await office.staff('Lupe').does({ type: 'claim' })
    expect(await kept(office)).toBe('')
    await ana.says('blorf')
    expect(await kept(office)).toBe('')
  })

  test('are gone with everything else after erasing', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    await sends(office, ana, ['xqzt', 'borrar mis datos'])
    await ana.presses('yes')
    expect(await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })).toBeNull()
  })

  test('are at most five and six hundred characters, and none is older than twenty seconds', async () => {
    const words = fc.stringMatching(/^[xqzwkj]{1,12}( [xqzwkj]{1,12}){0,40}$/)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(words, fc.integer({ min: 0, max: 30 * seconds })), { minLength: 1, maxLength: 10 }),
        async (bubbles) => {
          const office = await openOffice()
          const ana = office.person('ana', 'es')
          for (const [text, gap] of bubbles) {
            office.pass(gap)
            await ana.says(text)
            const { bubbles: now = [], lastSeenAt } = await conversationOf(office, 'ana')
            expect(now.length).toBeLessThanOrEqual(5)
            expect(now.reduce((sum, bubble) => sum + bubble.text.length, 0)).toBeLessThanOrEqual(600)
            expect(now.every(({ at }) => lastSeenAt - at <= 20 * seconds)).toBe(true)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

/** What people ask in the transcripts, that is answered with a topic. */
const sentences = [
  ...new Set(
    globSync('test/transcripts/{conversation,nearest}/*.yaml').flatMap((file) =>
      (parse(readFileSync(file, 'utf8')) as { lines: readonly { says?: string }[] }).lines.flatMap(({ says }) =>
        says !== undefined && says.split(' ').length > 3 ? [says] : [],
      ),
    ),
  ),
].toSorted()

// Hundreds of whole talks: on a busy machine they take minutes.
test('split at any word borders, a sentence of the transcripts leads to the topic it leads to whole', {
  timeout: 300_000,
}, async () => {
  const office = await openOffice()
  let people = 0
  async function reached(bubbles: readonly string[]) {
    const name = `person-${++people}`
    office.pass(3600 * seconds)
    const person = office.person(name)
    const early: (string | null)[] = []
    let acted = false
    for (const text of bubbles) {
      office.pass(2 * seconds)
      const { event } = await office.assistant.takeTurn(person.inbound({ kind: 'text', text }))
      const isMessage = event?.type === 'message'
      // A whole sentence may begin a procedure, its pieces begin none.
      const isAnswered =
        isMessage && (event.place !== undefined || event.meaning.affirmed !== null || event.begins !== undefined)
      acted ||= isAnswered || (isMessage && /urgent|person|control/.test(event.meaning.outcome))
      early.push(topicAtHand(await conversationOf(office, name), flows))
    }
    return { topic: early.at(-1) ?? null, before: early.slice(0, -1), acted }
  }
  const whole = new Map<string, string>()
  for (const sentence of sentences) {
    const { topic, acted } = await reached([sentence])
    if (topic !== null && !acted) whole.set(sentence, topic)
  }
  expect(whole.size).toBeGreaterThan(5)
  let same = 0
  let all = 0
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...whole.keys()), fc.infiniteStream(fc.boolean()), async (sentence, borders) => {
      const cuts = borders[Symbol.iterator]()
      const bubbles: string[] = []
      for (const word of sentence.split(' ')) {
        const isNew = bubbles.length === 0 || (cuts.next().value === true && bubbles.length < 5)
        bubbles.push(isNew ? word : `${bubbles.pop()} ${word}`)
      }
      const { topic, before, acted } = await reached(bubbles)
      all++
      if (topic === whole.get(sentence)) same++
      // A piece that is a whole question, an instruction, a no or an alarm alone has been answered as that: nothing was kept of it.
      else expect(acted || before.some((t) => t !== null && t !== whole.get(sentence))).toBe(true)
    }),
    { numRuns: 150, seed: 20 },
  )
  expect(same / all).toBeGreaterThan(0.7)
})
