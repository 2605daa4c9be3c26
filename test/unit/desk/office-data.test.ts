import { describe, expect, test } from 'vitest'
import type { Language } from '#src/core/vocabulary/language.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import type { Change } from '#src/knowledge/changes/change.ts'
import { lay } from '#src/knowledge/changes/lay.ts'
import { createDesk } from '#src/knowledge/desk/create-desk.ts'
import { createTexts } from '#src/shared/texts.ts'

const knowledge = loadKnowledge()
const texts = createTexts()
const today = '2026-11-23'
const address = 'Calle Pino Suárez 300, Zona Centro, Durango'
const reached = {
  address,
  phones: '618 128 6006, 618 128 6007',
  whatsapp: '+52 618 128 6008',
  email: 'migrantes@durango.example',
  url: 'https://migrantes.durango.example',
}

const deskOf = (office: string) => createDesk({ knowledge: () => knowledge }, office, texts)
function formOf(id: string, office: string): Record<string, string> {
  const fields = deskOf(office).fields(id) ?? []
  return Object.fromEntries(
    fields.filter(({ kind, value }) => kind !== 'check' || value !== '').map(({ name, value }) => [name, value]),
  )
}
const read = (id: string, change: Record<string, string>, office = 'durango') =>
  deskOf(office).read(id, { ...formOf(id, office), ...change }, today)
const codes = (id: string, change: Record<string, string>) =>
  read(id, change)?.problems.map(({ field, code }) => `${field}: ${code}`)

function bookWith(changes: readonly (readonly [id: string, change: Record<string, string>])[], office = 'durango') {
  const read_ = changes.map(([id, change]) => read(id, change, office))
  expect(read_.flatMap((one) => one?.problems ?? [])).toEqual([])
  return createBook(
    lay(
      knowledge,
      read_.map((one) => one?.change as unknown as Change),
    ),
    office,
    texts,
  )
}

type Asked = 'where' | 'phone' | 'hours' | 'links' | null
function said(book: ReturnType<typeof bookWith>, field: Asked, language: Language = 'es'): string {
  const { blocks } = book.answer('office-contact', field, language, today)
  return plainText({ blocks, citations: [], choices: [], speaker: { kind: 'assistant' } })
}

describe('how people reach the office', () => {
  test.each([
    [{ phones: 'seis uno ocho' }, 'phones: phone'],
    [{ phones: '618 128 6006, casa' }, 'phones: phone'],
    [{ whatsapp: 'wa.me/52618' }, 'whatsapp: phone'],
    [{ email: 'migrantes' }, 'email: email'],
    [{ url: 'durango.gob.mx' }, 'url: url'],
  ])('%j is refused with its field', (change, problem) => expect(codes('contact_durango', change)).toContain(problem))

  test('is told once it is published, in place of what nobody knew', () => {
    const book = bookWith([['contact_durango', reached]])
    expect(said(book, 'where')).toContain(`La oficina está en ${address}.`)
    expect(said(book, 'where')).not.toContain('Calle Juárez 144')
    expect(said(book, 'phone')).toContain('Teléfono: 618 128 6006. Teléfono: 618 128 6007. WhatsApp: +52 618 128 6008.')
    expect(said(book, 'phone')).not.toContain('Todavía no tenemos un teléfono')
    expect(said(book, 'links')).toContain('https://migrantes.durango.example')
    expect(said(book, 'phone', 'ht')).toContain('Telefòn: 618 128 6006. Telefòn: 618 128 6007.')
    expect(said(book, null)).toContain(address)
    expect(said(book, null, 'en')).toContain('E-mail: migrantes@durango.example.')
  })

  test('with the hours the first answer needs nothing confirmed; without them it says to ask before coming', () => {
    const both = bookWith([
      ['contact_durango', reached],
      ['hours_durango', { confirmed: 'on' }],
    ])
    expect(said(both, null)).toContain('Si no puede venir, escríbanos por aquí.')
    expect(said(bookWith([['contact_durango', reached]]), null)).toContain('Antes de venir, escriba PERSONA')
  })

  test('only what was filled in is said; the rest stays as the sources have it', () => {
    const book = bookWith([['contact_durango', { phones: '618 128 6006' }]])
    expect(said(book, 'phone')).toContain('618 128 6006')
    expect(said(book, 'where')).toContain('Calle Juárez 144')
  })

  test('another office says its own, and in place of its own', () => {
    const book = bookWith([['contact_puebla', { address: 'Avenida Reforma 1305, Centro, Puebla' }]], 'puebla')
    expect(said(book, 'where')).toContain('Avenida Reforma 1305')
    expect(createBook(knowledge, 'durango', texts).office.contact).toBeUndefined()
  })

  test('keeps its figures apart, so that staff’s answers are compared with them', () => {
    const facts = bookWith([['contact_durango', reached]]).facts('office-contact')
    const phone = facts.find(({ field }) => field === 'phone')
    expect(phone?.values.phone_1).toEqual({ kind: 'phone', number: '618 128 6006' })
  })
})

describe('who the office is', () => {
  test('as it stands differs in nothing', () => {
    expect(read('identity_durango', {})?.problems).toEqual([])
    expect(read('identity_durango', {})?.differences).toEqual([])
  })

  test.each([
    [{ 'assistant_of.ht': '' }, 'assistant_of.ht: missing'],
    [{ city: ' ' }, 'city: missing'],
    [{ 'privacy.en': formOf('identity_durango', 'durango')['privacy.es'] ?? '' }, 'privacy.en: untranslated'],
    [{ 'privacy.es': '<b>Nada se guarda</b>.' }, 'privacy.es: html'],
  ])('%j is refused with its field', (change, problem) => expect(codes('identity_durango', change)).toContain(problem))

  test('needs at least one language to offer', () => {
    const bare = Object.fromEntries(
      Object.entries(formOf('identity_durango', 'durango')).filter(([name]) => !name.startsWith('offered.')),
    )
    expect(deskOf('durango').read('identity_durango', bare, today)?.problems).toMatchObject([
      { field: 'offered.es', code: 'languages' },
    ])
  })

  test('is who the assistant says it is of', () => {
    const book = bookWith([['identity_durango', { 'assistant_of.es': 'la oficina de paisanos de Durango' }]])
    expect(book.office.assistant_of.es).toBe('la oficina de paisanos de Durango')
  })
})

describe('the sites that may show the chat', () => {
  test.each([
    ['https://www.lerdo.example', 'https://www.lerdo.example'],
    ['https://www.lerdo.example/migrantes/inicio.html', 'https://www.lerdo.example'],
    ['www.lerdo.example', 'https://www.lerdo.example'],
  ])('%s is read as %s', (said, site) => {
    expect(bookWith([['sites_durango', { 'site.0': said }]]).office.sites).toEqual([site])
  })

  test.each(['http://www.lerdo.example', 'la página de Lerdo', "https://x.example'; script-src *", 'lerdo'])(
    '%s is refused with its field',
    (said) => expect(codes('sites_durango', { 'site.0': said })).toEqual(['site.0: site']),
  )
})
