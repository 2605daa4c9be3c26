import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Polling } from '#src/channels/telegram/poll.ts'
import type { Attachment } from '#src/core/vocabulary/attachment.ts'
import { createLog } from '#src/shared/log.ts'
import { createSays } from '#src/staff/group/says.ts'
import { createView, type View } from '#src/staff/group/view.ts'
import { newTelegramLink } from '#src/staff/telegram-link.ts'
import { openOffice, type TestOffice, type TestPerson } from '#test/kit/office.ts'
import type { TelegramGroup } from '#test/kit/telegram-group.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { openDoor, until, type World } from '../telegram/world.ts'

const chat = -1001234567
const lupeUser = 501
const name = 'the group'

let office: TestOffice
let telegram: TelegramServer
let group: TelegramGroup
let world: World
let polling: Polling
let view: View
let ana: TestPerson
const lines: string[] = []

beforeEach(async () => {
  office = await openOffice()
  telegram = await startTelegram({ burst: 100, now: office.now })
  group = telegram.group(chat)
  lines.length = 0
  const log = createLog((line) => lines.push(line))
  const says = createSays({
    store: office.store,
    takeStaffTurn: office.assistant.takeStaffTurn,
    name,
    sender: { account: telegram.account, id: String(chat) },
    wroteHere: (caseId, text) => view.wroteHere(caseId, text),
    now: office.now,
  })
  world = openDoor(telegram, { staff: () => ({ chat: String(chat), ...says }) })
  view = viewOf('one')
  polling = world.channel.poll()
  ana = office.person('Ana', 'es')
  await staff('lupe', lupeUser)

  function viewOf(holder: string): View {
    return createView({
      store: office.store,
      group: world.channel.group(String(chat)),
      name,
      holder,
      book: office.assistant.book,
      url: 'https://oficina.example',
      now: office.now,
      log,
    })
  }
})
afterEach(async () => {
  await polling.stop()
  await telegram.stop()
})

/** A staff account whose Telegram user is linked. */
async function staff(login: string, user: number | null): Promise<void> {
  const account = {
    id: `staff-${login}`,
    login,
    name: login === 'lupe' ? 'Lupe' : 'Raúl',
    role: 'Atención',
    area: null,
    admin: false,
    secretHash: '',
    disabled: false,
    telegram: user === null ? null : { user: String(user), link: null },
  }
  await office.store.addStaff(account)
}

/** Shows until there is nothing to show, the clock moving on where the group has to be waited for. */
async function shown(): Promise<void> {
  for (let rounds = 0; rounds < 30; rounds++) {
    const after = await view.catchUp()
    if (after === null) return
    office.pass(after)
  }
  throw new Error('the group never catches up')
}

async function theCase() {
  const [open] = await office.cases()
  if (open === undefined) throw new Error('no case')
  return open
}

async function opened() {
  await ana.says('necesito hablar con una persona sobre mi apostilla')
  await shown()
  const of = await theCase()
  const topic = group.topic(of.folio)
  if (topic === undefined) throw new Error('no topic')
  return { of, topic }
}

describe('a case in the group', () => {
  it('is a topic by folio and area, with the words, the link, and no name but the invented one', async () => {
    const { of, topic } = await opened()

    expect(topic.title).toMatch(new RegExp(`^${of.folio} · `))
    expect(topic.icon).toBe('icon ❓')
    expect(topic.messages[0]).toContain(`https://oficina.example/staff/cases/${of.id}`)
    expect(topic.messages.join('\n')).toContain('necesito hablar con una persona sobre mi apostilla')
    expect(topic.messages.join('\n')).toContain(of.pseudonym)
    expect(topic.messages.join('\n')).not.toContain('Ana')
  })

  it('gets what is said later, once', async () => {
    const { topic } = await opened()
    await ana.says('es un acta de Durango')
    await shown()
    await shown()

    expect(topic.messages.join('\n').split('es un acta de Durango')).toHaveLength(2)
  })

  it('says that there is something to hear, and where', async () => {
    const { of, topic } = await opened()
    const note: Attachment = { kind: 'voice', mime: null, size: 1, seconds: 3, source: { at: 'platform', file: 'f' } }
    await office.assistant.takeTurn({ ...ana.inbound({ kind: 'attached' }), attachments: [note] })
    await shown()

    expect(topic.messages.at(-1)).toMatch(/Nota de voz, 0:03\][\s\S]*Para oírlo/)
    expect(topic.messages.at(-1)).toContain(of.id)
  })

  it('is closed with the case, with the icon of what has ended', async () => {
    const { topic } = await opened()
    await office.staff('lupe').does({ type: 'close' })
    await shown()

    expect(topic).toMatchObject({ closed: true, icon: 'icon ✅' })
    expect(topic.messages.at(-1)).toContain('se cerró')
  })

  it('leaves the group when its person erases everything, and a week after it ended', async () => {
    const first = await opened()
    await ana.presses('erase')
    await ana.presses('yes')
    await shown()
    expect(group.topics.has(first.topic.id)).toBe(false)

    ana = office.person('Beto', 'es')
    const { topic } = await opened()
    await office.staff('lupe').does({ type: 'close' })
    await shown()
    office.pass(8 * 24 * 60 * 60 * 1000)
    await shown()
    expect(group.topics.has(topic.id)).toBe(false)
  })
})

describe('danger', () => {
  it('that nobody took is told to everybody once more, with who is called', async () => {
    await ana.says('mi esposo me está pegando ahorita, ayuda')
    await shown()
    const to = { id: 'staff-lupe', name: 'Lupe', role: 'Atención' }
    await office.assistant.takeStaffTurn((await theCase()).id, { type: 'alert', to }, to)
    await shown()
    await shown()
    expect(group.general).toHaveLength(2)
    expect(group.general[1]).toContain('Lupe, tómelo ya')
    expect(group.general[1]).not.toContain('esposo')
  })

  it('is told to everybody by folio and link, never in the person’s words, and once', async () => {
    await ana.says('mi esposo me quiere matar, ayuda')
    await shown()
    await shown()

    const of = await theCase()
    expect(group.general).toHaveLength(1)
    expect(group.general[0]).toContain(of.folio)
    expect(group.general[0]).toContain(`/staff/cases/${of.id}`)
    expect(group.general[0]).not.toContain('esposo')
    expect(group.topic(of.folio)?.icon).toBe('icon 🔥')
  })

  it('goes before everything else that waits to be shown', async () => {
    for (let i = 0; i < 20; i++) await office.person(`p${i}`, 'es').presses('person')
    await view.catchUp()
    await ana.says('me quieren matar, ayuda')
    await view.catchUp()

    expect(group.general).toHaveLength(1)
  })
})

describe('an answer in the group', () => {
  it('of whoever is first takes the case and reaches the person', async () => {
    const { topic } = await opened()
    group.says(lupeUser, 'Buenos días, ya lo reviso.', topic.id)
    await until(() => telegram.updates.waiting.length === 0)
    await shown()

    expect(await theCase()).toMatchObject({ status: 'owned', owner: { name: 'Lupe' } })
    expect((await ana.reads()).join('\n')).toContain('Buenos días, ya lo reviso.')
    expect(topic.messages.join('\n')).toContain('Lo tiene Lupe.')
    expect(topic.messages.join('\n')).not.toContain('ya lo reviso')
    expect(topic.icon).toBe('icon 🗣')
  })

  it('reaches the person once though Telegram brings it again', async () => {
    const { topic } = await opened()
    telegram.updates.repeat(5)
    group.says(lupeUser, 'Ya lo reviso.', topic.id)
    await until(() => telegram.updates.waiting.length === 0)

    expect((await ana.reads()).filter((words) => words.includes('Ya lo reviso.'))).toHaveLength(1)
  })

  it('in a case somebody else has is not sent, and says whose it is', async () => {
    const { topic } = await opened()
    await staff('raul', null)
    await office.staff('Raúl').does({ type: 'claim' })
    group.says(lupeUser, 'Hola.', topic.id)
    await until(() => topic.messages.some((text) => text.includes('lo tiene Raúl')))

    expect((await ana.reads()).join('\n')).not.toContain('Hola.\n')
  })

  it('of somebody who is not linked is not sent, and says how to be', async () => {
    const { topic } = await opened()
    group.says(999, 'Hola, soy yo.', topic.id)
    await until(() => topic.messages.some((text) => text.includes('/vincular')))

    expect((await theCase()).status).toBe('waiting')
  })

  it('that is no text is not sent, and outside of the topics nothing is anybody’s', async () => {
    const { topic } = await opened()
    group.says(lupeUser, '', topic.id, { photo: [{ file_id: 'f' }] })
    await until(() => topic.messages.some((text) => text.includes('sólo puedo enviar texto')))
    group.says(lupeUser, 'compañeros, a comer')
    group.says(lupeUser, '', topic.id, { forum_topic_edited: {} })
    await until(() => telegram.updates.waiting.length === 0)

    expect(group.general).toEqual([])
    expect(world.taken).toEqual([])
    expect((await theCase()).status).toBe('waiting')
  })

  it.each([
    ['/tomar', 'owned'],
    ['/tomar@puente_bot', 'owned'],
  ])('as %s takes it', async (command, status) => {
    const { topic } = await opened()
    group.says(lupeUser, command, topic.id)
    await until(() => telegram.updates.waiting.length === 0)

    expect((await theCase()).status).toBe(status)
  })

  it('as /soltar puts it back, as /cerrar ends it', async () => {
    const { of, topic } = await opened()
    for (const command of ['/tomar', '/soltar']) group.says(lupeUser, command, topic.id)
    await until(() => telegram.updates.waiting.length === 0)
    expect(await theCase()).toMatchObject({ status: 'waiting', owner: null })

    for (const command of ['/tomar', '/cerrar']) group.says(lupeUser, command, topic.id)
    await until(() => telegram.updates.waiting.length === 0)
    expect((await office.store.case(of.id))?.status).toBe('closed')
  })
})

describe('the group', () => {
  it('that loses a topic gets it again, with all of it', async () => {
    const { of, topic } = await opened()
    group.topics.delete(topic.id)
    await ana.says('¿siguen ahí?')
    await shown()

    const again = group.topic(of.folio)
    expect(again?.messages.join('\n')).toContain('sobre mi apostilla')
    expect(again?.messages.join('\n')).toContain('¿siguen ahí?')
  })

  it('whose topic was closed by hand has it open again when something is said', async () => {
    const { topic } = await opened()
    topic.closed = true
    await ana.says('¿siguen ahí?')
    await shown()

    expect(topic.closed).toBe(false)
    expect(topic.messages.at(-1)).toContain('¿siguen ahí?')
  })

  it('may vanish: people are served, and it shows everything when it is back', async () => {
    group.vanished = true
    await ana.says('necesito hablar con una persona')
    expect(await view.catchUp()).toBeGreaterThan(0)
    expect((await theCase()).status).toBe('waiting')
    expect(lines.join()).not.toMatch(/necesito|Ana/)

    group.vanished = false
    await shown()
    expect(group.topic((await theCase()).folio)?.messages.join('\n')).toContain('necesito hablar')
  })

  it('is never written to faster than it takes', async () => {
    for (let i = 0; i < 30; i++) await office.person(`p${i}`, 'es').presses('person')
    await shown()

    expect(group.topics.size).toBe(30)
    expect(lines).toEqual([])
  })

  it('is written to by one round of a process at a time, as where a request and the minute meet', async () => {
    await ana.presses('person')
    const [first, second] = await Promise.all([view.catchUp(), view.catchUp().then(() => view.catchUp())])
    expect([first, second]).toContain(1000)
    await shown()
    expect(telegram.called('createForumTopic')).toHaveLength(1)
  })

  it('is written to by one process at a time', async () => {
    const other = createView({
      store: office.store,
      group: world.channel.group(String(chat)),
      name,
      holder: 'two',
      book: office.assistant.book,
      url: 'https://oficina.example',
      now: office.now,
      log: createLog(() => {}),
    })
    await ana.presses('person')
    await Promise.all([shown(), other.catchUp()])

    expect(await other.catchUp()).toBeGreaterThan(0)
    expect(group.topics.size).toBe(1)
  })
})

describe('a code', () => {
  async function asked(): Promise<string> {
    await staff('raul', null)
    const account = await office.store.staffByLogin('raul')
    if (account === null) throw new Error('no account')
    const { code, account: asking } = newTelegramLink(account, 'aB3-dE_6gHiJkLmNoP', office.now())
    await office.store.updateStaff(asking)
    return code
  }
  const linked = async () => (await office.store.staffByLogin('raul'))?.telegram?.user ?? null

  it('written to the bot in private links who writes it, once', async () => {
    const code = await asked()
    telegram.person(777).says(`/vincular ${code}`)
    await until(() => telegram.updates.waiting.length === 0)
    expect(await linked()).toBe('777')

    telegram.person(778).says(`/vincular ${code}`)
    await until(() => telegram.updates.waiting.length === 0)
    expect(await linked()).toBe('777')
    expect(world.taken).toEqual([])
  })

  it('ends after a quarter of an hour', async () => {
    const code = await asked()
    office.pass(16 * 60_000)
    telegram.person(777).says(`/vincular ${code}`)
    await until(() => telegram.updates.waiting.length === 0)

    expect(await linked()).toBeNull()
  })
})
