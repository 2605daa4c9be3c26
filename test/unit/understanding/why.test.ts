import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import type { Situation } from '#src/nlu/understander.ts'
import type { Example } from '../../../scripts/train/corpus.ts'
import { nearestTo } from '../../../scripts/why/nearest.ts'
import { printed } from '../../../scripts/why/printed.ts'
import { type Why, whyOf } from '../../../scripts/why/why.ts'

const { features } = createUnderstander()
const fresh: Situation = { language: null, topic: null, lately: [], offered: [] }
const ofCurp: Situation = { ...fresh, language: 'es', topic: 'curp' }
const offering: Situation = { ...fresh, offered: [{ id: 'topic:curp', label: 'CURP' }] }

function why(message: string, situation = fresh): Why {
  return whyOf(message, situation)
}

describe('the step that decided', () => {
  test.each<[string, Why['decided']['step'], string, Situation]>([
    ['la primera', 'picked', 'the offered topic:curp', offering],
    ['borrar', 'instruction', 'words of erase', fresh],
    ['me estan siguiendo unos hombres armados', 'danger', 'for danger', fresh],
    ['quiero hablar con una persona', 'person', 'human being', fresh],
    ['muchas gracias', 'courtesy', 'words of thanks', fresh],
    ['no', 'courtesy', 'only a no', fresh],
    ['necesito la pensión', 'homonym', 'pension (nothing beside it, no country told)', fresh],
    ['¿y cuánto cuesta?', 'follow-up', 'names no subject; at hand: curp', ofCurp],
    ['xkjq wwpz', 'unreadable', 'none of its words', fresh],
    ['where can I sleep tonight in Durango, is there a shelter', 'model', 'best', fresh],
    ['bonjour je voudrais savoir comment je peux faire venir ma femme', 'language', 'surely fr', fresh],
  ])('%s: %s', (message, step, by, situation) => {
    const { decided } = why(message, situation)

    expect(decided.step).toBe(step)
    expect(decided.by).toContain(by)
  })

  test('an emergency that is past is none', () => {
    const { meaning, decided } = why('hace dos años me secuestraron')

    expect(meaning.outcome).not.toBe('urgent')
    expect(decided.step).not.toBe('danger')
  })
})

describe('the words that led there', () => {
  test('are those the person wrote, the telling one first, in pairs where the pair says more', () => {
    const [first] = why('me dejaron sin pagar en Texas').pushes

    expect(first?.of).toBe('unpaid-wages-us')
    const strongest = first?.words.slice(0, 5).map(({ words }) => words)
    expect(strongest?.some((words) => words.includes('pagar') || words.includes('unpaid'))).toBe(true)
    for (const { words } of first?.words ?? [])
      expect(words).toMatch(/^(#[\w&#-]+|(me|dejaron|sin|pagar|en|Texas)( (… )?\w+)?)$/)
  })

  test('tell of the danger too when one is heard or asked about', () => {
    expect(why('me estan siguiendo unos hombres armados').pushes[0]?.of).toBe('danger: danger')
  })

  test('of a language are told with what they say', () => {
    const { languages, heard } = why('mwen bezwen yon kote pou m dòmi')

    expect(languages[0]?.name).toBe('ht')
    expect(heard[0]).toMatchObject({ says: 'ht' })
  })
})

describe('the talk', () => {
  test('is told by how many times likelier it makes a topic', () => {
    const times = (situation: Situation) =>
      why('¿y la de mi hijo?', situation).topics.find(({ topic }) => topic === 'curp')?.times ?? 1

    expect(times(ofCurp)).toBeGreaterThan(1.5)
    expect(times(fresh)).toBeCloseTo(1, 5)
  })

  test('several needs are named', () => {
    expect(why('necesito apostillar mi acta y también quiero saber como sacar la curp').needs).toContain('curp')
  })
})

describe('the nearest of our own ways of asking', () => {
  const own = ['me deben mi sueldo', 'no me pagaron el trabajo en Texas', 'dónde duermo hoy'].map(
    (text): Example => ({ text, language: 'es', label: text, not: null, among: [], weight: 1, asked: true }),
  )

  test('come first, with how alike they are', () => {
    const near = nearestTo('no me pagaron en Texas', own, features, 2)

    expect(near.map(({ example }) => example.text)[0]).toBe('no me pagaron el trabajo en Texas')
    expect(near[0]?.cosine).toBeGreaterThan(near[1]?.cosine ?? 1)
    expect(near[0]?.cosine).toBeLessThanOrEqual(1)
    expect(nearestTo('no me pagaron el trabajo en Texas', own, features, 1)[0]?.cosine).toBeCloseTo(1, 5)
  })

  test('are none for a message without a known letter', () => expect(nearestTo('???', own, features, 3)).toEqual([]))
})

describe('the columns', () => {
  test('say everything, whatever was written', () => {
    const page = printed(why('¿y cuánto cuesta?', ofCurp), [])

    for (const name of ['message', 'read as', 'language', 'outcome', 'decided by', 'topics', 'why', 'nearest'])
      expect(page).toMatch(new RegExp(`^${name}`, 'm'))
    expect(page).toMatch(/^outcome {5}answer cost curp$/m)
  })

  test.each(['', '???', '\u0000', '👩‍👩‍👧‍👦', 'a'.repeat(3000)])('stand for %j', (message) => {
    expect(printed(why(message), [])).toContain('decided by')
  })
})

describe('npm run ask -- --why', () => {
  const root = join(import.meta.dirname, '../../..')
  const ask = (...options: string[]) =>
    spawnSync(process.execPath, ['scripts/ask.ts', '--why', 'curp', ...options], { cwd: root, encoding: 'utf8' })

  test('refuses a topic that is not there and a language it does not speak', () => {
    const { status, stderr } = ask('--topic', 'nope', '--lang', 'fr')

    expect(status).toBe(2)
    expect(stderr).toContain('no topic is called nope')
    expect(stderr).toContain('--lang fr: choose es, en or ht')
  })

  test('prints the columns', () => {
    const { status, stdout } = ask('--offered', 'curp,curp-foreigners')

    expect(status).toBe(0)
    expect(stdout).toContain('nearest')
    // It compares with every way of asking we have.
  }, 120_000)
})
