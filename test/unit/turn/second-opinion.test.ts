import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { opinionOf } from '#src/entry/understanding.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createOpenAiCompatibleReranker } from '#src/nlu/rerank/openai-compatible.ts'
import type { Ranked, RankRequest, Reranker } from '#src/nlu/rerank/reranker.ts'
import type { SecondOpinion } from '#src/nlu/understander.ts'
import { type ModelServer, startModelServer } from '../../kit/model-server.ts'
import { mondayAtTen, openOffice, textOf } from '../../kit/office.ts'

const knowledge = loadKnowledge()
const understander = createUnderstander()
const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** An opinion that notes what it is asked and answers as told. */
function opinion(answer: (request: RankRequest) => readonly Ranked[] | null, daily = 500) {
  const asked: RankRequest[] = []
  const reranker: Reranker = {
    rank: async (request) => {
      asked.push(request)
      return answer(request)
    },
  }
  return { asked, secondOpinion: behind(reranker, daily) }
}
function behind(reranker: Reranker, daily = 500): SecondOpinion {
  return opinionOf(reranker, { knowledge, understander, daily, now: () => mondayAtTen, log: silent })
}
const at = (place: number, confidence: number) => (request: RankRequest) => [
  { topic: request.options[place]?.id ?? '', confidence },
]
async function saidTo(words: string, secondOpinion?: SecondOpinion) {
  const person = (await openOffice(secondOpinion === undefined ? {} : { secondOpinion })).person('Ana', 'es')
  const said = await person.says(words)
  return { said, text: textOf(said), choices: person.choices().map(({ id }) => id) }
}

/** A message we answer with a doubt, with several topics and no declared word. */
const doubtful = 'que mi papá reciba lo que trabajó allá'

describe('a turn with an optional model', () => {
  test('answers the option it puts first, in our own words and with the doubt said', async () => {
    const without = await saidTo(doubtful)
    const { asked, secondOpinion } = opinion(at(2, 0.7))
    const { choices, text } = await saidTo(doubtful, secondOpinion)

    const [first, third] = [0, 2].map((place) => knowledge.topics.find(({ id }) => id === asked[0]?.options[place]?.id))
    expect(without.text).toContain(`Entiendo que pregunta por: ${first?.choice.es}`)
    expect(text).toContain(`Entiendo que pregunta por: ${third?.choice.es}`)
    expect(choices).toContain(`topic:${first?.id}`)
  })

  test('answers instead of asking when it is sure of one of our first two', async () => {
    const { asked, secondOpinion } = opinion(at(1, 0.95))
    const { text } = await saidTo(doubtful, secondOpinion)
    const topic = asked[0]?.options[1]?.id ?? ''

    const person = (await openOffice()).person('Ana', 'es')
    await person.says(doubtful)
    const pressed = textOf(await person.presses(`topic:${topic}`))
    expect(text).toContain(pressed.split('\n')[0])
  })

  test.each([
    ['has no opinion', () => null],
    ['names what was not offered', () => [{ topic: 'curp', confidence: 1 }]],
    ['gives the same order', at(0, 0.5)],
  ] as const)('says what it says without one when it %s', async (_, answer) => {
    expect((await saidTo(doubtful, opinion(answer).secondOpinion)).said).toEqual((await saidTo(doubtful)).said)
  })

  test('shows it the masked words and the options of our own question', async () => {
    const { asked, secondOpinion } = opinion(() => null)
    const unclear = 'los papeles de mi mamá que vive allá'
    await saidTo(`${unclear}, 618 123 4567`, secondOpinion)

    expect(asked.map(({ text }) => text)).toEqual([`${unclear} [number]`])
    expect(asked[0]?.options.length).toBeGreaterThanOrEqual(2)
  })

  test('asks once a message, and nobody when the day is used up', async () => {
    const used = opinion(() => null, 1)
    const person = (await openOffice({ secondOpinion: used.secondOpinion })).person('Ana', 'es')
    await person.says(doubtful)
    await person.says('refugiado')
    await person.says(doubtful)

    expect(used.asked).toHaveLength(1)
  })

  test.each([
    'ayuda me están siguiendo con una pistola',
    'mi papá murió en Houston',
    'murió mi tío y mi hijo tiene acta americana',
    'mi esposo me pegaba y mi hijo tiene acta americana',
    'me quiero morir',
    'visa humanitaria',
    'hola',
    'quiero hablar con una persona',
    'BORRAR',
    '¿qué consulado me queda cerca? vivo en Fresno',
  ])('asks nobody about "%s"', async (words) => {
    const { asked, secondOpinion } = opinion(at(0, 1))
    await saidTo(words, secondOpinion)

    expect(asked).toEqual([])
  })

  test('asks nobody right after a death was told', async () => {
    const { asked, secondOpinion } = opinion(() => null)
    const office = await openOffice({ secondOpinion })
    const mourning = office.person('Ana', 'es')
    await mourning.says('se murió mi mamá')
    await mourning.says(doubtful)

    expect(asked).toEqual([])
  })

  test('asks nobody about what a person of the office answers', async () => {
    const { asked, secondOpinion } = opinion(() => null)
    const office = await openOffice({ secondOpinion })
    const helped = office.person('Luis', 'es')
    await helped.says('quiero hablar con una persona')
    await office.staff('Eva').does({ type: 'claim' })
    await helped.says(doubtful)

    expect(asked).toEqual([])
  })
})

describe('a model that hangs', () => {
  let server: ModelServer
  beforeAll(async () => {
    server = await startModelServer()
    server.behave('hangs')
  })
  afterAll(() => server.close())

  test('delays a turn by its one timer, and the reply is the one without it', async () => {
    const timers: { after: number; fire: () => void }[] = []
    let set = () => {}
    const isSet = new Promise<void>((resolve) => {
      set = resolve
    })
    const reranker = createOpenAiCompatibleReranker({ url: server.url, key: null, model: 'small' }, (after, fire) => {
      timers.push({ after, fire })
      set()
      return () => {}
    })
    const turn = saidTo(doubtful, behind(reranker))
    await isSet
    timers[0]?.fire()

    expect((await turn).said).toEqual((await saidTo(doubtful)).said)
    expect(timers.map(({ after }) => after)).toEqual([1500])
  })
})
