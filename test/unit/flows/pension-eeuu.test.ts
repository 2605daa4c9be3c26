import { expect, test } from 'vitest'
import { pensionEeuu, retirementAge, yearsAsSpouse, yearsOfWork } from '#flows/procedures/pension-eeuu.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

const { topics } = loadKnowledge()
const moment = { today: '2026-11-23', calendars: {} }

/** The Spanish text of a fact. */
function fact(topic: string, id: string) {
  return topics.find((one) => one.id === topic)?.facts.find((one) => one.id === id)?.text.es ?? ''
}

function resultOf(answers: Record<string, string>) {
  return pensionEeuu.progress(pensionEeuu.start({ answers }, moment).snapshot)?.route
}

test('the rules it decides by are those of the facts it tells', () => {
  expect(fact('us-pension-retirement', 'age-and-credits')).toContain(`${retirementAge} años cumplidos`)
  expect(fact('us-pension-retirement', 'age-and-credits')).toContain(`unos ${yearsOfWork} años de trabajo`)
  expect(fact('us-pension-survivors', 'five-years')).toContain(`haber vivido ${yearsAsSpouse} años o más`)
})

const own = { matter: 'own', lives: 'mexico', number: 'own', deported: 'no' }
const widow = { matter: 'family', kin: 'widow', lives: 'mexico', citizen: 'no', removed: 'no' }

test.each([
  [{ ...own, years: '10', age: '62' }, 'apply'],
  [{ ...own, years: '10', age: '61' }, 'too-young'],
  [{ ...own, years: '9', age: '70' }, 'few-credits'],
  [{ ...own, years: 'unknown', age: '70' }, 'check'],
  [{ ...widow, lived: '5' }, 'five-years'],
  [{ ...widow, lived: '4' }, 'few-years-there'],
  [{ ...widow, lived: 'before' }, 'few-years-there'],
  [{ ...widow, lived: 'unknown' }, 'family'],
] as const)('%j leads to %s', (answers, route) => {
  expect(resultOf(answers)).toBe(route)
})
