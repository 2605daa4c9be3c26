import { describe, expect, test } from 'vitest'
import { checkTopic } from '#src/knowledge/check/check-topic.ts'
import { goodTopic, today } from '#test/kit/topic.ts'

type Raw = ReturnType<typeof goodTopic>

/** The problems found after `spoil` changed one thing in a good topic. */
function problemsAfter(spoil: (topic: Raw, fee: Record<string, unknown>) => void): string {
  const topic = goodTopic()
  spoil(topic, topic.facts[0]!)
  return checkTopic(topic, 'passport', today)
    .map((problem) => problem.says)
    .join('\n')
}

const sameWords = (words: string) => ({ es: words, en: words, ht: words })

describe('a topic file', () => {
  test('that is good has no problems', () => expect(checkTopic(goodTopic(), 'passport', today)).toEqual([]))

  test.each<[string, (topic: Raw, fee: Record<string, unknown>) => void, string]>([
    ['a name other than its id', (t) => Object.assign(t, { id: 'visa' }), 'file is named passport.yaml'],
    ['two facts of one id', (t) => t.facts.push({ ...t.facts[1] }), 'two facts are called bring-certificate'],
    ['a source that is not listed', (_, fee) => Object.assign(fee, { sources: ['dof'] }), 'fact fee cites dof'],
    ['a fact without a source', (_, fee) => Object.assign(fee, { sources: [] }), 'every fact needs a source'],
    [
      'a slot without a value',
      (_, fee) => Object.assign(fee, { text: sameWords('Cuesta {price} y {tip}.') }),
      'fact fee.ht uses {tip} but has no such value',
    ],
    [
      'a value one language leaves out',
      (_, fee) => Object.assign(fee, { text: { ...sameWords('Son {price}.'), ht: 'Li chè.' } }),
      'fact fee.ht never says {price}',
    ],
    [
      'a fact too long to read',
      (_, fee) => Object.assign(fee, { text: sameWords(`{price} ${'muy '.repeat(90)}`) }),
      '320 at most: split or shorten it',
    ],
    [
      'a validity the sentence does not say',
      (_, fee) => Object.assign(fee, { validity: [{ paper: sameWords('El pasaporte'), valid_for: 'P7M' }] }),
      'fact fee does not say P7M',
    ],
    [
      'a validity of two kinds',
      (_, fee) =>
        Object.assign(fee, { validity: [{ paper: sameWords('El acta'), valid_for: 'P3M', issued_within: 'P3M' }] }),
      'one of issued_within, valid_for, in_force',
    ],
    ['a language left empty', (_, fee) => Object.assign(fee, { text: { ...sameWords('{price}'), en: ' ' } }), 'text'],
    ['a language left out', (_, fee) => Object.assign(fee, { text: { es: '{price}', en: '{price}' } }), 'text.ht'],
    [
      'a summary over 600 characters',
      (t) => Object.assign(t, { summary: sameWords('poco a poco '.repeat(60)) }),
      'summary.es has 719 characters; 600 at most',
    ],
    [
      'a summary slot that names no fact',
      (t) => Object.assign(t, { summary: sameWords('Cuesta {price}.') }),
      'write {fact-id.value-name} of an existing fact',
    ],
    [
      'a summary slot whose fact it does not rest on',
      (t) => Object.assign(t, { rests_on: ['bring-certificate'] }),
      'summary.es uses fee: add it to rests_on',
    ],
    [
      'a summary that rests on nothing real',
      (t) => Object.assign(t, { rests_on: ['fee', 'x'] }),
      'x, which is no fact',
    ],
    ['a source nobody cites', (t) => addSource(t, {}), 'source extra is cited by no fact'],
    ['a source nobody can look up', (t) => addSource(t, { url: undefined }), 'give a url, or for a document its place'],
    ['a source without a date', (t) => addSource(t, { date: undefined }), 'sources.extra.date'],
    ['a choice too long for a button', (t) => Object.assign(t, { choice: sameWords('a'.repeat(61)) }), 'choice.es'],
    ['a title too long for a line', (t) => Object.assign(t, { title: sameWords('a'.repeat(81)) }), 'title.ht'],
    ['a word the format does not know', (t) => Object.assign(t, { colour: 'red' }), 'colour'],
    ['a review day that is no day', (_, fee) => Object.assign(fee, { review_by: '2027-02-30' }), 'review_by'],
    ['a date of no known form', (_, fee) => Object.assign(fee, { as_of: 'last year' }), 'write 2024, 2024-10'],
    ['an address that could run code', (t) => addSource(t, { url: 'javascript:alert(1)' }), 'sources.extra.url'],
  ])('is told of %s', (_, spoil, problem) => expect(problemsAfter(spoil)).toContain(problem))

  test.each([
    ['a price', 'Cuesta $1,895 y {price}'],
    ['pesos', 'Son 1,895 pesos, {price}'],
    ['dollars in Kreyòl', '35 dola, {price}'],
    ['a telephone', 'Llame al 618 137 4500, {price}'],
    ['an address of a page', 'Vea www.gob.mx, {price}'],
  ])('is told of %s typed by hand: three languages would drift apart', (_, words) => {
    expect(problemsAfter((__, fee) => Object.assign(fee, { text: sameWords(words) }))).toContain('by hand')
    expect(problemsAfter((t) => Object.assign(t, { summary: sameWords(words.replace('{price}', '')) }))).toContain(
      'use a slot',
    )
  })

  test.each([null, 'text', [], 42, {}])('that is not a topic at all is refused in words: %j', (raw) =>
    expect(checkTopic(raw, 'passport', today).length).toBeGreaterThan(0),
  )
})

function addSource(topic: Raw, changes: object): void {
  const { sre } = topic.sources as { sre: object }
  Object.assign(topic, { sources: { sre, extra: { ...sre, ...changes } } })
}
