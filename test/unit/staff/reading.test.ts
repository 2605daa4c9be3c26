import { describe, expect, it } from 'vitest'
import type { Change } from '#src/knowledge/changes/change.ts'
import type { Translator } from '#src/staff/translation/translator.ts'
import { openConsole, type TestBrowser } from '#test/kit/console.ts'

type TestConsole = Awaited<ReturnType<typeof openConsole>>

/** The page of the only case, as `who` sees it. */
async function caseOf(office: TestConsole, who: TestBrowser): Promise<string> {
  const [first] = await office.cases()
  return (await who.get(`/staff/cases/${first?.id}?all`)).body
}

describe('what the assistant said in a language its reader does not read', () => {
  it('stands beside it in the reader’s, from the same facts', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    await jean.presses('topic:mexican-passport:cost')
    await jean.presses('person')
    const kreyol = await jean.reads()
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:mexican-passport:cost')
    const page = await caseOf(office, ana)
    const spanish = (await rosa.reads())[0] ?? ''
    for (const line of [kreyol[0], spanish].flatMap((text) => text?.split('\n\n')[0] ?? []))
      expect(page).toContain(line)
    expect(page).toContain('En español, con los mismos datos:')
    expect(page).not.toContain('Los datos o los textos cambiaron')
    expect(page).toContain('lang="ht"')
  })

  it('is in English for who reads English, and only once for who reads what the person does', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:mexican-passport:cost')
    await rosa.presses('person')
    expect(await caseOf(office, ana)).not.toContain('class="again"')
    await ana.post('/staff/account/language', { language: 'en' })
    expect(await caseOf(office, ana)).toContain('In English, from the same facts:')
  })

  it('says so when the office changed a fact since', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    await jean.presses('topic:mexican-passport:cost')
    await jean.presses('person')
    const { live } = office.assistant
    const topic = live.knowledge().topics.find(({ id }) => id === 'mexican-passport')
    if (topic === undefined) throw new Error('there is a topic on the passport')
    const changes = topic.facts.map((fact): Change => {
      const item = { ...fact, text: { es: 'Otro costo.', en: 'Another price.', ht: 'Yon lòt pri.' } }
      return { kind: 'fact', topic: topic.id, item, sources: topic.sources }
    })
    live.lay(changes, [])
    const page = await caseOf(office, ana)
    expect(page).toContain('Los datos o los textos cambiaron desde que se dijo:')
    expect(page).toContain('Otro costo.')
  })
})

describe('what a person said in a language its reader does not read', () => {
  async function heard(...words: readonly string[]): Promise<string> {
    const office = await openConsole()
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    for (const one of words) {
      if (/^[a-z_]+(:|$)/.test(one)) await jean.presses(one)
      else await jean.says(one)
    }
    await jean.presses('person')
    const page = await caseOf(office, ana)
    return page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  }

  it('is told with its topic', async () => {
    expect(await heard('konbyen paspò meksiken an koute?')).toContain('Se entendió: Pasaporte mexicano')
  })

  it('of a choice pressed says what the choice does', async () => {
    const page = await heard('guide:refugio', 'ans:refugio:matter:paper', 'ans:refugio:paper:wet')
    expect(page).toContain('Presionó: Mi constancia o mi firma')
  })

  it('is told with the place it names', async () => {
    expect(await heard('ki kote konsila ki pi pre Houston lan ye?')).toMatch(/Lugar Houston/)
  })

  it('is told as thanks, or as a wish for a person', async () => {
    expect(await heard('mèsi anpil')).toContain('Se entendió: da las gracias')
    expect(await heard('mwen vle pale ak yon moun')).toContain('pide hablar con una persona')
  })

  it('is left alone where the reader reads it: in their language, also in a talk in another', async () => {
    const page = await heard('¿cuánto cuesta el pasaporte mexicano?')
    expect(page).not.toContain('Se entendió: Pasaporte')
  })
})

it('what was answered to a procedure is read in Spanish or English, whatever the person speaks', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  const jean = office.person('Jean', 'ht')
  await jean.presses('guide:refugio')
  await jean.presses('ans:refugio:matter:paper')
  await jean.presses('person')
  const { book } = office.assistant
  const paper = (language: 'es' | 'en') => book.guide('refugio', language)?.questions.matter?.options?.paper
  expect(await caseOf(office, ana)).toContain(`<dd dir="auto">${paper('es')}</dd>`)
  await ana.post('/staff/account/language', { language: 'en' })
  expect(await caseOf(office, ana)).toContain(`<dd dir="auto">${paper('en')}</dd>`)
})

it('keeps no more of a secret word than that there is one', async () => {
  const office = await openConsole()
  const jean = office.person('Jean', 'es')
  await jean.presses('person')
  await jean.says('mi palabra es girasol')
  const [first] = await office.cases()
  const thread = await office.store.thread(first?.contactId ?? '', 50)
  expect(thread.some(({ understanding }) => understanding?.errand === 'case_word')).toBe(true)
  expect(JSON.stringify(thread)).not.toContain('girasol')
})

describe('a machine that translates what a person wrote', () => {
  const words = 'mwen bezwen èd pou pitit mwen an'

  async function opened(readingTranslator: Translator | null) {
    const office = await openConsole({ readingTranslator })
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    await jean.says(words)
    await jean.presses('person')
    const [first] = await office.cases()
    const path = `/staff/cases/${first?.id}`
    const thread = await office.store.thread(first?.contactId ?? '', 50)
    const line = thread.find(({ text }) => text === words)?.id ?? ''
    return { office, ana, jean, path, line }
  }

  it('is asked by a press, once, and what it makes is marked as a machine’s', async () => {
    const asked: string[] = []
    const translator: Translator = {
      async translate(text, from, to) {
        asked.push(`${from} ${to} ${text}`)
        return { ok: true, text: 'Necesito ayuda para mi hijo.' }
      },
    }
    const { office, ana, path, line } = await opened(translator)
    expect((await ana.get(path)).body).toContain('Traducir con máquina')
    expect(asked).toEqual([])
    expect((await ana.post(`${path}/read`, { line })).location).toBe(`${path}#m-${line}`)
    expect(asked).toEqual([`ht es ${words}`])
    const bea = await office.colleague(ana, 'Bea')
    const page = (await bea.get(path)).body
    expect(page).toContain('Lo tradujo una máquina; puede tener errores:')
    expect(page).toContain('Necesito ayuda para mi hijo.')
    expect(page).not.toContain(`value="${line}"`)
  })

  it('keeps a text typed meanwhile in its box', async () => {
    const translator: Translator = { translate: async () => ({ ok: true, text: 'Necesito ayuda.' }) }
    const { ana, path, line } = await opened(translator)
    await ana.post(`${path}/claim`)
    const { body } = await ana.post(`${path}/read`, { line, text: 'Buenos días.' })
    expect(body).toContain('>Buenos días.</textarea>')
    expect(body).toContain('Necesito ayuda.')
  })

  it('that does not answer, takes no such language, or is none says so; nothing is kept', async () => {
    const down: Translator = { translate: async () => ({ ok: false, code: 'unreachable' }) }
    for (const [translator, problem] of [
      [down, 'La máquina de traducir no contesta ahora'],
      [null, 'La oficina no tiene traducción por máquina'],
    ] as const) {
      const { ana, path, line } = await opened(translator)
      const { status, body } = await ana.post(`${path}/read`, { line })
      expect(status).toBe(409)
      expect(body).toContain(problem)
      if (translator === null) expect(body).not.toContain('Traducir con máquina')
    }
  })

  it('is given no line of another case, none that is gone, and no button', async () => {
    const translator: Translator = { translate: async () => ({ ok: true, text: 'x' }) }
    const { office, ana, path } = await opened(translator)
    const other = office.person('Wid', 'ht')
    await other.says('mwen gen yon kesyon')
    await other.presses('person')
    const theirs = (await office.cases()).find(({ id }) => !path.endsWith(id))
    const thread = await office.store.thread(theirs?.contactId ?? '', 50)
    for (const { id, direction } of thread)
      if (direction === 'in') expect((await ana.post(`${path}/read`, { line: id })).status).toBe(409)
    expect((await ana.post(`${path}/read`, { line: 'none' })).body).toContain('Ese mensaje ya no está.')
  })

  it('goes with the person', async () => {
    const translator: Translator = { translate: async () => ({ ok: true, text: 'Necesito ayuda.' }) }
    const { office, ana, jean, path, line } = await opened(translator)
    await ana.post(`${path}/read`, { line })
    const [kind, of] = ['line-translation', path.replace('/staff/cases/', '')]
    expect(await office.store.countRecords({ kind, of })).toBe(1)
    await jean.says('EFASE')
    await jean.presses('yes')
    expect(await office.store.countRecords({ kind, of })).toBe(0)
  })
})
