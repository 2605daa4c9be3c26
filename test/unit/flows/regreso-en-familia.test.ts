import { expect, test } from 'vitest'
import { monthsAway } from '#flows/procedures/regreso-en-familia.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

test('the months away that the question names are those of the fact', () => {
  const { topics, guides } = loadKnowledge()
  const fact = topics.find(({ id }) => id === 'household-goods')?.facts.find(({ id }) => id === 'six-months-away')
  expect(fact?.values.months).toMatchObject({ amount: monthsAway })
  expect(guides['regreso-en-familia']?.es?.questions.long?.ask).toContain('seis meses')
  expect(guides['regreso-en-familia']?.en?.questions.long?.ask).toContain('six months')
  expect(guides['regreso-en-familia']?.ht?.questions.long?.ask).toContain('sis mwa')
})
