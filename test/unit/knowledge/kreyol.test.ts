import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWordingCheck } from '#src/knowledge/check/check-wording.ts'
import { createAvoided, keptWords, writtenForms } from '#src/knowledge/check/glossary.ts'
import { misspellings } from '#src/knowledge/check/orthography.ts'
import { readGlossary } from '../../../scripts/check/content/read-glossary.ts'

const terms = readGlossary(join(import.meta.dirname, '..', '..', '..'))
const kept = keptWords(terms)

describe('the spelling of Kreyòl', () => {
  test.each([
    ['Si m’ap vini', 'Si m ap vini', 'without apostrophe'],
    ["Pote papye pou'w", 'Pote papye pou w', 'without apostrophe'],
    ['Ale nan kay-la', 'Biye ale-retou a', 'without hyphen'],
    ['Ale nan lékol la', 'Ale nan lekòl la', 'no accents but'],
    ['Ekri non w là', 'Machin nan gen yon pàn', 'only before n: pàn'],
    ['Pa exemple', 'Pa egzanp', 'no q and no x'],
    ['Poukisa li paque l', 'Poukisa li pake l', 'no q and no x'],
    ['Ale nan bank local la', 'Chèche yon moun', 'only in ch'],
    ['Li dure anpil', 'Li dire anpil, li kwit, yo louvri nan lannuit', 'only in ou and ui'],
    ['Oui, si ou vle, li inoui', 'Wi, si ou vle', 'only in ou and ui'],
    ['Biwo nasional la', 'Biwo nasyonal la ki pi ansyen', 'y between i and a vowel'],
    ['Pote pasai a', 'Ayewopò a, reyalite a', 'side by side'],
    ['Ale nan offis la', 'Ann ale, konnen sa', 'doubled letter'],
    ['Li emportan', 'Li enpòtan', 'before b and p'],
    ['Ale nan phamasi a', 'Ale nan famasi a, chèche hotèl', 'h stands only in ch'],
    ['Fè yon peyement', 'Fè yon peman, ak dokiman', 'ending is -man'],
    ['Vini dans biwo a', 'Vini nan biwo a', 'another language'],
    ['Sa chanje selon eta a', 'Sa chanje dapre eta a', 'another language'],
    ['Ale pou pasaporte a', 'Ale pou paspò a', 'another language'],
    ['Les papye yo', 'Lè papye yo rive', 'another language'],
    ['Mwenm ka ede w', 'Mwen menm ka ede w', 'mwen menm'],
    ['Wap resevwa l', 'W ap resevwa l', 'w ap'],
    ['Gen yon pwoblem', 'Gen yon pwoblèm', 'pwoblèm'],
    ['Di kijan sa rive', 'Di ki jan sa rive', 'ki jan'],
    ['Papye ke yo mande', 'Papye yo mande, papye ki manke, ak tout kè yo', 'leave "ke" out'],
    ['Depann de sitwasyon w', 'Depann de sitiyasyon w', 'sitiyasyon'],
    ['Fanmi w nan Ozetazini', 'Fanmi w Ozetazini', 'already says'],
    ['Li te fèt nan Ayiti', 'Li te fèt ann Ayiti', 'ann Ayiti'],
  ])('refuses “%s” and lets “%s” pass', (wrong, right, mend) => {
    expect(misspellings(wrong, kept).join('\n')).toContain(mend)
    expect(misspellings(right, kept)).toEqual([])
  })

  test('leaves names, addresses, codes and words on paper alone', () => {
    for (const said of [
      'Ale nan Chihuahua oswa nan Querétaro.',
      'Gade sou WhatsApp, AforeMóvil oswa uLink.',
      'Paj la fini ak .gob.mx, imèl la ak info@inm.gob.mx.',
      'Pwojè 2x1 a, papye W-2 a, 8 U.S.C. 1804.',
      'Mande acta a, matrícula a ak yon perito traductor.',
      'Ekri MOUN oswa REKÒMANSE.',
    ])
      expect(misspellings(said, kept), said).toEqual([])
  })

  test('says every word that is wrong, not only the first', () =>
    expect(misspellings('Map voye papye yo avec yon kopi.', kept)).toHaveLength(2))
})

describe('the glossary', () => {
  test('has at least 260 terms, each thing and each word once', () => {
    expect(terms.length).toBeGreaterThanOrEqual(260)
    for (const language of ['es', 'en', 'ht'] as const) {
      const said = terms.map((term) => term[language].toLowerCase())
      expect(
        said.filter((word, i) => said.indexOf(word) !== i),
        language,
      ).toEqual([])
    }
  })

  test('never uses a form it tells to avoid, and refuses no form twice', () => {
    for (const language of ['es', 'en', 'ht'] as const) {
      const find = createAvoided(terms, language)
      expect(
        terms.flatMap((term) => find(term[language])),
        language,
      ).toEqual([])
    }
    const words = new Set(terms.flatMap(writtenForms).map((word) => word.toLowerCase()))
    const avoided = terms.flatMap((term) => term.avoid.map((form) => form.toLowerCase()))
    expect(avoided.filter((form) => words.has(form))).toEqual([])
    expect(avoided.filter((form, i) => avoided.indexOf(form) !== i)).toEqual([])
  })

  test('spells its own Kreyòl', () => {
    const wrong = terms
      .filter((term) => !term.kept)
      .flatMap((term) => writtenForms(term).flatMap((word) => misspellings(word.replace(/\(.*\)/, ''), kept)))
    expect(wrong).toEqual([])
  })

  test.each([
    ['es', 'Se ayuda a migrantes indocumentados.', 'sin papeles'],
    ['en', 'It is for undocumented people.', 'without papers'],
    ['ht', 'Pote  akt nesans ou.', 'batistè'],
  ] as const)('is obeyed in %s: “%s” is “%s”', (language, text, instead) => {
    const find = createAvoided(terms, language)
    expect(find(text)).toEqual([expect.stringContaining(`the glossary says "${instead}"`)])
    expect(find('Konsila')).toEqual([])
  })
})

test('the name of a line, in whose place its number is said, is no word', () => {
  expect(createWordingCheck(terms)({ where: 'opening', text: { ht: 'Rele [[us-domestic-violence]].' } })).toEqual([])
})
