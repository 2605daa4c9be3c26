import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeSigns } from '#src/core/vocabulary/code.ts'
import type { Alias } from '#src/core/vocabulary/inbound.ts'
import { usualFigures } from '#src/limits/table.ts'
import { createCodeTries } from '#src/turn/code-tries.ts'
import { openOffice, type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const minute = 60_000
const day = 24 * 60 * minute
const useless = 'Ese código no sirve'

const aliasOf = (name: string): Alias => ({ channel: 'terminal', account: 'test', id: name })
const whoIs = ({ store }: TestOffice, name: string) => store.findContact(aliasOf(name))

/** Asks for a code; the code as it was shown. */
async function codeFor(person: TestPerson, asks = 'dame un código'): Promise<string> {
  const shown = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(textOf(await person.says(asks)))?.[0]
  if (shown === undefined) throw new Error('no code was given')
  return shown
}

describe('a code', () => {
  test('brings the talk to another door, tells the old one, and leaves both open', async () => {
    const here = await openOffice()
    const [ana, phone] = [here.person('ana'), here.person('phone')]
    await ana.says('¿Qué necesito para el pasaporte mexicano?')
    await ana.says('recuérdeme mañana')
    await phone.says(await codeFor(ana))
    await phone.says('sí')
    const contact = await whoIs(here, 'ana')
    expect(await whoIs(here, 'phone')).toBe(contact)
    expect((await here.store.load(contact ?? ''))?.timers).toHaveLength(1)
    expect(textOf(await phone.says('¿y cuánto cuesta?'))).toContain('Lo que se paga es el pasaporte')
    expect(textOf(await ana.says('¿y dónde?'))).toContain('pasaporte')
    expect(await toldAt(here, 'ana')).toContain(
      'Su conversación sigue ahora en otro chat. Si no fue usted, escriba: NO FUI YO.',
    )
    expect(await toldAt(here, 'phone')).not.toContain('NO FUI YO')
  })

  test('tells a page in its own thread, since a page fetches what is said', async () => {
    const page = { textLimit: 4000, unit: 'utf16', buttons: 10, labelLimit: 60, idLimit: 64, fetched: true } as const
    const here = await openOffice({ capabilities: page })
    const [ana, phone] = [here.person('ana'), here.person('phone')]
    await phone.says(await codeFor(ana))
    await phone.says('sí')
    expect((await ana.reads()).join('\n')).toContain('NO FUI YO')
    expect((await here.store.counts()).outbox).toEqual({})
  })

  test('is of no use a second time, nor after another was given, nor after a week, nor once its person is forgotten', async () => {
    const here = await openOffice()
    const [ana, phone, third] = [here.person('ana'), here.person('phone'), here.person('third')]
    const replaced = await codeFor(ana)
    const used = await codeFor(ana)
    await phone.says(used)
    await phone.says('sí')
    const late = await codeFor(ana)
    for (const code of [replaced, used]) expect(textOf(await third.says(code))).toContain(useless)
    here.pass(7 * day)
    expect(textOf(await third.says(late))).toContain(useless)
    const last = await codeFor(ana)
    await ana.says('borrar')
    await ana.says('sí')
    expect(textOf(await third.says(last))).toContain(useless)
  })

  test('accepted after it ran out joins nobody and says so', async () => {
    const here = await openOffice()
    const [ana, phone] = [here.person('ana'), here.person('phone')]
    const code = await codeFor(ana)
    await phone.says(code)
    here.pass(7 * day)
    expect(textOf(await phone.presses('Sí, seguir aquí'))).toContain(useless)
    expect(await whoIs(here, 'phone')).not.toBe(await whoIs(here, 'ana'))
  })

  test('of two who accept it at once brings one', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    const code = await codeFor(ana)
    const others = ['uno', 'dos', 'tres'].map((name) => here.person(name))
    for (const other of others) await other.says(code)
    await Promise.all(others.map((other) => other.says('sí')))
    const contacts = await Promise.all(['uno', 'dos', 'tres'].map((name) => whoIs(here, name)))
    const contact = await whoIs(here, 'ana')
    expect(contacts.filter((id) => id === contact)).toHaveLength(1)
  })

  test('pressed without having been offered opens nothing', async () => {
    const here = await openOffice()
    const [ana, forger] = [here.person('ana'), here.person('forger')]
    const code = (await codeFor(ana)).replace('-', '')
    expect(textOf(await forger.presses(`join:${code}`))).toContain(useless)
    await forger.says('hola')
    expect(textOf(await forger.presses(`join:${code}`))).toContain(useless)
    expect(await whoIs(here, 'forger')).not.toBe(await whoIs(here, 'ana'))
  })

  test('"no fui yo" cuts off who came by it, and codes given meanwhile; who came cannot cut off who was there', async () => {
    const here = await openOffice()
    const [ana, thief] = [here.person('ana'), here.person('thief')]
    await thief.says(await codeFor(ana))
    await thief.says('sí')
    const contact = await whoIs(here, 'ana')
    const second = await codeFor(thief)
    await thief.says('no fui yo')
    await thief.presses('not_me')
    expect(await whoIs(here, 'ana')).toBe(contact)
    expect(textOf(await ana.says('NO FUI YO'))).toContain('quité el otro chat')
    expect(await whoIs(here, 'ana')).toBe(contact)
    expect(await whoIs(here, 'thief')).toBeNull()
    expect(textOf(await thief.says(second))).toContain(useless)
  })

  test('asked for by who the office is talking with is given, and the office keeps the talk', async () => {
    const here = await openOffice()
    const [ana, phone] = [here.person('ana'), here.person('phone')]
    await ana.says('quiero hablar con una persona')
    await here.staff('Lupe').does({ type: 'claim' })
    await phone.says(await codeFor(ana))
    await phone.says('sí')
    await here.staff('Lupe').does({ type: 'reply', text: 'Buenas tardes' })
    expect(await toldAt(here, 'phone')).toContain('Buenas tardes')
  })
})

describe('guessing', () => {
  test('a thousand codes open nothing, and are soon no longer looked up', async () => {
    const here = await openOffice()
    const code = (await codeFor(here.person('ana'))).replace('-', '')
    const lookedUp = new Set<string>()
    const find = here.store.findByCode
    Object.assign(here.store, {
      findByCode: (...args: Parameters<typeof find>) => {
        // A code of a talk, and of a board.
        lookedUp.add(args[0].replace('board:', ''))
        return find(...args)
      },
    })
    const contact = await whoIs(here, 'ana')
    const guessers = Array.from({ length: 250 }, (_, i) => here.person(`guesser-${i}`))
    const answers: string[] = []
    for (let i = 0; i < 1000; i++) {
      const guess = guessOf(i)
      if (guess === code) continue
      const guesser = guessers[i % 250]
      if (guesser === undefined) continue
      // One visitor with as many browsers as they like.
      const inbound = { ...guesser.inbound({ kind: 'text', text: guess }), from: 'one place' }
      const { replies } = await here.assistant.takeTurn(inbound)
      answers.push(textOf(replies.flatMap(({ outbound }) => outbound ?? [])))
    }
    expect(lookedUp.size).toBeLessThanOrEqual(usualFigures['codes.address'])
    expect(answers.filter((said) => said.includes('¿La seguimos aquí?'))).toEqual([])
    expect(answers.at(-1)).toContain('Ahora no puedo revisar más códigos')
    for (let i = 0; i < 250; i++) expect(await whoIs(here, `guesser-${i}`)).not.toBe(contact)
    // Nobody else waits for them.
    const phone = here.person('phone', 'es')
    expect(textOf(await phone.says(code))).toContain('¿La seguimos aquí?')
    await phone.says('sí')
    expect(await whoIs(here, 'phone')).toBe(contact)
  }, 60_000)

  test('one door has five tries an hour; a right one counts for nothing', () => {
    let now = 0
    const tries = createCodeTries(() => now, usualFigures)
    const door = { sender: aliasOf('ana') }
    for (let i = 0; i < 5; i++) expect(tries.begin(door)).toBe(true)
    expect(tries.begin(door)).toBe(false)
    expect(tries.begin({ sender: aliasOf('luis') })).toBe(true)
    tries.succeeded(door.sender)
    expect(tries.begin(door)).toBe(true)
    now += 61 * minute
    for (let i = 0; i < 5; i++) expect(tries.begin(door)).toBe(true)
  })

  test('a word to somebody’s case guessed from one place stops nobody who writes from another', () => {
    const tries = createCodeTries(() => 0, usualFigures)
    const from = (name: string, place: string) => ({ sender: aliasOf(name), from: place })
    for (let i = 0; i < 40; i++) tries.begin(from(`guesser-${i}`, 'there'), 'DGO-4F7K')
    expect(tries.begin(from('another', 'there'), 'DGO-4F7K')).toBe(false)
    expect(tries.begin(from('ana', 'home'), 'DGO-4F7K')).toBe(true)
  })

  test('a message delivered twice is one try', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    const inbound = ana.inbound({ kind: 'text', text: guessOf(1) })
    for (let i = 0; i < 10; i++) await here.assistant.takeTurn(inbound)
    expect(textOf(await ana.says(guessOf(2)))).toContain(useless)
  })
})

/** Things people do with codes, in any order: no talk is ever opened to somebody who did not write its code and say yes. */
test('no code opens two contacts, and none opens one twice', async () => {
  const names = ['a', 'b', 'c', 'd']
  const act = fc.record({
    who: fc.constantFrom(...names),
    does: fc.constantFrom('asks', 'writes', 'accepts', 'declines', 'forgets', 'waits', 'talks'),
    which: fc.nat(5),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const here = await openOffice()
      const people = new Map(names.map((name) => [name, here.person(name)]))
      const given: { code: string; contact: string }[] = []
      const used = new Set<string>()
      for (const { who, does, which } of acts) {
        const person = people.get(who)
        if (person === undefined) continue
        const before = await whoIs(here, who)
        if (does === 'asks') {
          const code = await codeFor(person)
          given.push({ code, contact: (await whoIs(here, who)) ?? '' })
        } else if (does === 'writes')
          await person.says(given[which % Math.max(1, given.length)]?.code ?? guessOf(which))
        else if (does === 'accepts') {
          const offered = person.choices().find(({ id }) => id.startsWith('join:'))
          await person.presses('Sí, seguir aquí')
          const after = await whoIs(here, who)
          if (before !== null && after !== before) {
            const code = offered?.id.slice('join:'.length) ?? ''
            expect(used.has(code)).toBe(false)
            used.add(code)
            expect(given.some((g) => g.code.replace('-', '') === code && g.contact === after)).toBe(true)
          }
        } else if (does === 'declines') await person.says('no')
        else if (does === 'talks') await person.says('hola')
        else if (does === 'waits') here.pass(2 * day)
        else {
          await person.says('borrar')
          await person.says('sí')
        }
        if (does !== 'accepts' && does !== 'forgets' && before !== null) expect(await whoIs(here, who)).toBe(before)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** Codes nobody was given, one after the other. */
function guessOf(i: number): string {
  const digits = [...i.toString(16).padStart(7, '0')].map((digit) => codeSigns.charAt(Number.parseInt(digit, 16)))
  return `${digits.join('')}9`
}

/** Everything sent to one door, as text. */
async function toldAt({ store, now }: TestOffice, address: string): Promise<string> {
  const said: string[] = []
  for (let rows = await store.takeDue(now(), 50); rows.length > 0; rows = await store.takeDue(now(), 50)) {
    for (const { id, outbound, address: to } of rows) {
      told.set(store, [...(told.get(store) ?? []), { to, text: textOf([outbound]) }])
      await store.settle(id, { status: 'sent', platformId: null, code: null, nextAt: now(), at: now() })
    }
  }
  for (const { to, text } of told.get(store) ?? []) if (to === address) said.push(text)
  return said.join('\n')
}

const told = new WeakMap<object, readonly { to: string; text: string }[]>()
