import { describe, expect, it } from 'vitest'
import type { Case } from '#src/core/vocabulary/case.ts'
import { openConsole, password, type TestBrowser } from '#test/kit/console.ts'

const hour = 60 * 60 * 1000

/** The cases a page lists, by what their persons wrote. */
function listed(body: string): readonly string[] {
  return [...body.matchAll(/<span class="said">(?:<strong[^>]*>[^<]*<\/strong> )?<bdi[^>]*>([^<]*)</g)].map(
    ([, said = '']) => said,
  )
}

/** Time passes, and the session with it. */
async function pass(office: Awaited<ReturnType<typeof openConsole>>, who: TestBrowser, milliseconds: number) {
  office.pass(milliseconds)
  await who.post('/staff/sign-in', { login: 'ana', password })
}

async function officeWith(...words: readonly string[]) {
  const office = await openConsole()
  const ana = await office.admin()
  for (const said of words) await waits(office, said)
  return { office, ana }
}

async function waits(office: Awaited<ReturnType<typeof openConsole>>, said: string, language: 'es' | 'ht' = 'es') {
  const person = office.person(said, language)
  await person.presses('person')
  await person.says(said)
  return person
}

async function caseOf(office: Awaited<ReturnType<typeof openConsole>>, said: string): Promise<Case> {
  for (const one of await office.cases()) {
    const thread = await office.store.thread(one.contactId, 50)
    if (thread.some(({ text }) => text === said)) return one
  }
  throw new Error(`nobody said ${said}`)
}

describe('the list of cases', () => {
  it('shows danger first, then by priority, then who waits longest', async () => {
    const { office, ana } = await officeWith('la primera duda', 'la segunda duda')
    const second = await caseOf(office, 'la segunda duda')
    await office.staff('Eva').does({ type: 'priority', priority: { level: 'high', reason: 'va sola' } }, second)
    await office.person('Rosa', 'es').says('me quieren matar, me vienen siguiendo')
    expect(listed((await ana.get('/staff')).body)).toEqual([
      'me quieren matar, me vienen siguiendo',
      'la segunda duda',
      'la primera duda',
    ])
  })

  it('is filtered by what the address says, and counts under the same filters', async () => {
    const { office, ana } = await officeWith('en español')
    await waits(office, 'an kreyòl', 'ht')
    const { body } = await ana.get('/staff?tab=waiting&language=ht')
    expect(listed(body)).toEqual(['an kreyòl'])
    expect(body).toMatch(/id="tab-waiting"[^>]*>En espera <span class="count">1</)
    expect(body).toContain('href="/staff?tab=mine&amp;language=ht"')
    expect(listed((await ana.get('/staff?language=en')).body)).toEqual([])
    expect((await ana.get('/staff?language=en')).body).toContain('Ningún caso cumple estos filtros')
  })

  it('leaves out of an address what it does not understand', async () => {
    const { ana } = await officeWith('sigo aquí')
    for (const query of ['?tab=nope', '?late=perhaps', '?language=%3Cscript%3E', '?quiet=-3', '?after=%20', '?area='])
      expect([query, listed((await ana.get(`/staff${query}`)).body)]).toEqual([query, ['sigo aquí']])
  })

  it('knows a place as people write it, and says so when it does not', async () => {
    const { ana } = await officeWith('hola')
    expect((await ana.get('/staff?tab=waiting&place=Texas')).location).toBe('/staff?tab=waiting&origin=us-tx')
    const { body } = await ana.get('/staff?tab=waiting&place=Xyzzy+Plugh')
    expect(body).toContain('No conozco el lugar «Xyzzy Plugh»')
    expect(body).toContain('value="Xyzzy Plugh"')
    expect((await ana.get('/staff?tab=waiting&origin=us-tx&place=')).location).toBe('/staff?tab=waiting')
  })

  it('opens with its filters after signing in, from an address that was passed on', async () => {
    const { office } = await officeWith('hola')
    const stranger = office.browser()
    const sent = await stranger.get('/staff?tab=waiting&language=ht')
    expect(sent.location).toBe('/staff/sign-in?next=%2Fstaff%3Ftab%3Dwaiting%26language%3Dht')
    const next = new URL(sent.location ?? '', 'https://x').searchParams.get('next') ?? ''
    const entered = await stranger.post('/staff/sign-in', { login: 'ana', password, next })
    expect(entered.location).toBe('/staff?tab=waiting&language=ht')
  })

  it('comes in pages, each from where the last one ended', async () => {
    const { office, ana } = await officeWith()
    for (let i = 0; i < 53; i++) await waits(office, `asunto ${i}`)
    const first = await ana.get('/staff')
    expect(listed(first.body)).toHaveLength(50)
    const next = /id="next" href="([^"]*)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(listed((await ana.get(next)).body)).toEqual(['asunto 50', 'asunto 51', 'asunto 52'])
  }, 60_000)

  it('hides what was put off to another day, and has it in a list of its own', async () => {
    const { office, ana } = await officeWith('hoy', 'otro día')
    const later = await caseOf(office, 'otro día')
    await office.staff('Eva').does({ type: 'snooze', until: office.now() + 24 * hour }, later)
    expect(listed((await ana.get('/staff')).body)).toEqual(['hoy'])
    expect(listed((await ana.get('/staff?tab=snoozed')).body)).toEqual(['otro día'])
    await pass(office, ana, 25 * hour)
    expect(listed((await ana.get('/staff')).body)).toEqual(['hoy', 'otro día'])
  })
})

describe('the clock of a case', () => {
  it('counts office hours beside what the area promises, in words', async () => {
    const { office, ana } = await officeWith('hola')
    const clock = async () =>
      /class="clock (\w+)" title="[^"]*: ([^"]*)">([^<]*)</.exec((await ana.get('/staff')).body)?.slice(1)
    expect(await clock()).toEqual(['within', '0 min de 4 h', 'a tiempo'])
    await pass(office, ana, 3 * hour)
    expect(await clock()).toEqual(['soon', '3 h de 4 h', 'casi se cumple'])
    await pass(office, ana, 2 * hour)
    // The test begins on a Monday at ten; the office closes at three.
    expect(await clock()).toEqual(['over', '5 h de 4 h', 'fuera de tiempo'])
    await pass(office, ana, 10 * hour)
    expect(await clock()).toEqual(['over', '5 h de 4 h', 'fuera de tiempo'])
  })

  it('stands still while it is not the turn of the office, and starts again with the next word', async () => {
    const { office, ana } = await officeWith()
    const rosa = await waits(office, 'hola')
    const mine = await caseOf(office, 'hola')
    await ana.post(`/staff/cases/${mine.id}/claim`)
    await ana.post(`/staff/cases/${mine.id}/reply`, { text: '¿Dónde está?', written: 'es' })
    await pass(office, ana, 2 * hour)
    expect((await ana.get('/staff?tab=mine')).body).not.toContain('class="clock')
    await rosa.says('En Houston')
    await pass(office, ana, hour)
    expect((await ana.get('/staff?tab=mine')).body).toContain('1 h de 4 h">a tiempo')
  })

  it('finds who waits longer than promised, and who has said nothing for days', async () => {
    const { office, ana } = await officeWith('desde ayer')
    await pass(office, ana, 24 * hour)
    await waits(office, 'desde hoy')
    expect(listed((await ana.get('/staff?late=yes')).body)).toEqual(['desde ayer'])
    expect(listed((await ana.get('/staff?quiet=7')).body)).toEqual([])
    await pass(office, ana, 7 * 24 * hour)
    expect(listed((await ana.get('/staff?quiet=7')).body)).toEqual(['desde ayer', 'desde hoy'])
  })
})

describe('the list of those who wait too long', () => {
  it('opens no case that waits for its person', async () => {
    const { office, ana } = await officeWith('contestada', 'olvidada', 'de nadie')
    for (const said of ['contestada', 'olvidada'])
      await ana.post(`/staff/cases/${(await caseOf(office, said)).id}/claim`)
    const answered = await caseOf(office, 'contestada')
    await ana.post(`/staff/cases/${answered.id}/reply`, { text: '¿Dónde está?', written: 'es' })
    await pass(office, ana, 24 * hour)
    const opened: string[] = []
    const { cases } = office.store
    office.store.cases = async (query) => {
      const found = await cases.call(office.store, query)
      if (query.openedBefore !== undefined) opened.push(...found.map(({ id }) => id))
      return found
    }
    expect(listed((await ana.get('/staff?tab=owned&late=yes')).body)).toEqual(['olvidada'])
    expect(opened).not.toContain(answered.id)
    expect(listed((await ana.get('/staff?tab=owned&late=yes&stage=waiting_person')).body)).toEqual([])
    expect(listed((await ana.get('/staff?late=yes')).body)).toEqual(['de nadie'])
  })

  it('stands in the order of the queue, by page', async () => {
    const { office, ana } = await officeWith(...Array.from({ length: 53 }, (_, i) => `asunto ${i}`))
    // Given back to the queue, they wait for the office as the others do, in another stage.
    for (const said of ['asunto 2', 'asunto 51']) {
      const { id } = await caseOf(office, said)
      await ana.post(`/staff/cases/${id}/claim`)
      await ana.post(`/staff/cases/${id}/release`)
    }
    await pass(office, ana, 24 * hour)
    const first = (await ana.get('/staff?late=yes')).body
    expect(listed(first)).toEqual(Array.from({ length: 50 }, (_, i) => `asunto ${i}`))
    const next = /id="next" href="([^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(listed((await ana.get(next)).body)).toEqual(['asunto 50', 'asunto 51', 'asunto 52'])
  }, 60_000)
})

describe('what I have not read', () => {
  it('is marked until I look at the case, for me alone', async () => {
    const { office, ana } = await officeWith()
    const eva = await office.colleague(ana, 'Eva')
    const rosa = await waits(office, 'hola')
    const mine = await caseOf(office, 'hola')
    const isMarked = async (who: TestBrowser, tab: string) =>
      (await who.get(`/staff?tab=${tab}`)).body.includes('class="dot"')
    expect(await isMarked(ana, 'waiting')).toBe(true)
    office.pass(1000)
    await ana.post(`/staff/cases/${mine.id}/claim`)
    await ana.get(`/staff/cases/${mine.id}`)
    expect([await isMarked(ana, 'mine'), await isMarked(eva, 'owned')]).toEqual([false, true])
    office.pass(1000)
    await rosa.says('¿sigue ahí?')
    expect(await isMarked(ana, 'mine')).toBe(true)
    expect((await ana.get('/staff')).body).toContain('1 con mensajes sin leer')
    office.pass(1000)
    await ana.get(`/staff/cases/${mine.id}`)
    expect((await ana.get('/staff')).body).not.toContain('con mensajes sin leer')
  })
})

describe('a search', () => {
  it('finds a case by what was said in it, whatever became of it, and marks the words', async () => {
    const { office, ana } = await officeWith('mi hermana trabaja en una empacadora', 'otra cosa')
    const hers = await caseOf(office, 'mi hermana trabaja en una empacadora')
    const { body } = await ana.get('/staff?q=EMPACAD')
    expect(body).toContain('mi hermana trabaja en una <mark>empacadora</mark></bdi>')
    expect(body).not.toContain('otra cosa')
    await ana.post(`/staff/cases/${hers.id}/close`)
    expect((await ana.get('/staff?q=empacadora')).body).toContain('<mark>empacadora</mark>')
    expect((await ana.get(`/staff?q=${hers.folio}`)).body).toContain('<mark>')
  })

  it('keeps the filters that hold, and says so when nothing is found or nothing can be', async () => {
    const { office, ana } = await officeWith('una palabra rara')
    await waits(office, 'mo ki ra palabra', 'ht')
    const { body } = await ana.get('/staff?language=ht&q=palabra')
    expect(body).toContain('mo ki ra <mark>palabra</mark>')
    expect(body).not.toContain('una <mark>palabra</mark> rara')
    expect((await ana.get('/staff?q=inexistente')).body).toContain('Ningún caso tiene «inexistente»')
    expect((await ana.get('/staff?q=a')).body).toContain('Escriba palabras de tres letras o más')
  })

  it('shows nothing of a protected case to who may not open it', async () => {
    const { office, ana } = await officeWith('huyo de mi esposo')
    const eva = await office.colleague(ana, 'Eva')
    await office.staff('Leo').does({ type: 'protect', staff: [] }, await caseOf(office, 'huyo de mi esposo'))
    expect((await ana.get('/staff?q=esposo')).body).toContain('<mark>esposo</mark>')
    expect((await eva.get('/staff')).body).toContain('id="row-')
    expect((await eva.get('/staff?q=esposo')).body).not.toContain('id="row-')
  })

  it('by topic tells nobody the topic of a protected case either', async () => {
    const { office, ana } = await officeWith()
    const eva = await office.colleague(ana, 'Eva')
    const rosa = office.person('Rosa', 'es')
    await rosa.says('necesito apostillar un acta de California')
    await rosa.presses('person')
    const [hers] = await office.cases()
    await office.staff('Leo').does({ type: 'protect', staff: [] }, hers)
    const path = `/staff?topic=${hers?.topic}`
    expect((await ana.get(path)).body).toContain('id="row-')
    const { body } = await eva.get(path)
    expect(body).not.toContain('id="row-')
    expect(body).toMatch(/id="tab-waiting"[^>]*>En espera</)
  })

  it('runs nothing of what it finds or was asked', async () => {
    const { ana } = await officeWith('<img src=x onerror=alert(1)> palabra')
    const { body } = await ana.get(`/staff?q=${encodeURIComponent('palabra "><script>alert(1)</script>')}`)
    expect(body).not.toContain('<script>alert')
    expect((await ana.get('/staff?q=palabra')).body).toContain(
      '&lt;img src=x onerror=alert(1)&gt; <mark>palabra</mark>',
    )
  })
})

describe('what a row quotes', () => {
  it('is the person’s last sentence, not "PERSONA", a button, thanks or a bare answer', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const rosa = office.person('Rosa', 'es')
    const row = async () =>
      /<span class="said"><bdi[^>]*>(.*?)<\/bdi>/s.exec((await ana.get('/staff')).body)?.[1]?.trim()
    await rosa.says('mi hermana perdió su pasaporte mexicano')
    await rosa.says('PERSONA')
    expect(await row()).toBe('mi hermana perdió su pasaporte mexicano')
    await rosa.says('también se le venció la matrícula consular')
    expect(await row()).toBe('también se le venció la matrícula consular')
    await rosa.says('muchas gracias')
    await rosa.presses('menu')
    expect(await row()).toBe('también se le venció la matrícula consular')
  })

  it('says so where they wrote nothing of their own', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await office.person('Rosa', 'es').presses('person')
    expect((await ana.get('/staff')).body).toContain('No ha escrito con sus palabras.')
  })
})

describe('beside a case', () => {
  it('stand my own cases, then the list I came from, and the way back leads to it', async () => {
    const { office, ana } = await officeWith('la mía', 'otra en español')
    await waits(office, 'an kreyòl', 'ht')
    const mine = await caseOf(office, 'la mía')
    await ana.post(`/staff/cases/${mine.id}/claim`)
    const kreyol = await caseOf(office, 'an kreyòl')
    expect(listed((await ana.get(`/staff/cases/${kreyol.id}`)).body)).toEqual([
      'la mía',
      'otra en español',
      'an kreyòl',
    ])

    const cookie = (await ana.get('/staff?tab=waiting&language=ht')).headers.get('set-cookie') ?? ''
    const list = /puente_list=[^;]*/.exec(cookie)?.[0] ?? ''
    const beside = async (who: TestBrowser) => {
      who.keep(`${who.cookie()}; ${list}`)
      return (await who.get(`/staff/cases/${kreyol.id}`)).body
    }
    const body = await beside(ana)
    expect(listed(body)).toEqual(['la mía', 'an kreyòl'])
    expect(body).toContain('id="back" href="/staff?tab=waiting&amp;language=ht"')

    // Whoever sits down next at this computer never sees which list it was.
    const eva = await office.colleague(ana, 'Eva')
    expect(await beside(eva)).toContain('id="back" href="/staff"')
  })
})

describe('a search', () => {
  it('finds a case by what its topic is called, in any language and with a letter wrong, where nobody said it', async () => {
    const { office, ana } = await officeWith('no tiene que ver')
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:mexican-passport')
    await rosa.presses('person')
    await rosa.says('¿y para mi niña?')
    for (const words of ['pasaprote', 'mexican passport', 'mexican pasport'])
      expect([words, listed((await ana.get(`/staff?q=${encodeURIComponent(words)}`)).body)]).toEqual([
        words,
        ['¿y para mi niña?'],
      ])
    expect(listed((await ana.get('/staff?q=pasaporte%20zapato')).body)).toEqual([])
  })
})
