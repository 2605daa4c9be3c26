import { post } from '#test/kit/chat-client.ts'
import type { SeedPerson } from '../../seed/people.ts'
import * as act from './acts.ts'
import { at, type Hand, labelled, named, type Way, words } from './hand.ts'
import type { Program } from './program.ts'

/** Where journeys are walked. */
export interface World {
  readonly program: Program
  /** The first account, before it is made at the first journey's beginning. */
  readonly ana: Hand
  /** A colleague, who approves; made when first asked for. */
  eva(): Promise<Hand>
  readonly visitor: Hand
  /** A key that the Telegram of this walk takes. */
  readonly telegramKey: string
  /** The last month that is over, as its report is called: `2026-10`. */
  readonly month: string
}

/** From the page one begins at to the matter done. `ready`: what is there before, not counted. */
export interface Journey {
  readonly name: string
  ready?(world: World): Promise<void>
  walk(world: World): Promise<void>
}

const answer = 'Con gusto le ayudo. Traiga su acta y una identificación.'

/** All of them, in the order of an office's first weeks. */
export const journeys: readonly Journey[] = [
  { name: 'first account', walk: ({ program, ana }) => program.firstAccount(ana) },
  { name: 'set up the hours, two people', ready: atList, walk: hours },
  { name: "set up a channel's key", ready: atList, walk: channelKey },
  withCase('claim and answer a waiting case', 'es', async (ana, said) => {
    await act.take(ana, said)
    await act.reply(ana, answer)
  }),
  withCase('answer in a language one cannot read', 'ht', async (ana, said) => {
    await act.take(ana, said)
    await act.sendPhrase(ana, 'papeles')
  }),
  { name: 'a counter case', ready: atList, walk: counterCase },
  withMine('protect a case', act.protectCase),
  withMine('close with its outcome', act.close),
  withMine('hand on to another area', (ana) => act.passOn(ana, 'programas', 'Falta su área.')),
  { name: "today's tasks", ready: withTask, walk: tasks },
  { name: 'change a fact and review it', ready: atList, walk: fact },
  { name: 'a notice, written and approved', ready: withReader, walk: notice },
  { name: "the month's report", ready: withReport, walk: report },
  { name: 'the public chat to a person', walk: chat },
]

async function atList({ program, ana, eva }: World): Promise<void> {
  await (await eva()).open(`${program.url}/staff`)
  await ana.open(`${program.url}/staff`)
}

let told = 0

/** Somebody has asked for a person; what they said is told nobody else. */
async function waitingCase({ program }: World, language: 'es' | 'ht'): Promise<readonly string[]> {
  const said =
    language === 'es'
      ? `Mi hermana necesita su acta número ${++told} de Canatlán`
      : `Mwen bezwen papye pitit mwen nimewo ${++told}`
  const person: SeedPerson = { id: '', channel: 'web', since: 0, later: [], language, says: [['person'], said] }
  await program.writes(person)
  return [said]
}

/** A journey that begins at the list in which a case waits. */
function withCase(
  name: string,
  language: 'es' | 'ht',
  walk: (ana: Hand, said: readonly string[]) => Promise<void>,
): Journey {
  let said: readonly string[] = []
  return {
    name,
    async ready(world) {
      said = await waitingCase(world, language)
      await atList(world)
    },
    walk: ({ ana }) => walk(ana, said),
  }
}

/** A journey that begins at the list with a case of one's own, opened first. */
function withMine(name: string, walk: (ana: Hand) => Promise<void>): Journey {
  let said: readonly string[] = []
  return {
    name,
    async ready(world) {
      said = await waitingCase(world, 'es')
      await atList(world)
      await act.take(world.ana, said)
      await act.reply(world.ana, answer)
      await world.ana.open(`${world.program.url}/staff`)
    },
    async walk({ ana }) {
      await ana.press(at('#tab-mine'))
      await act.look(ana, said)
      await walk(ana)
    },
  }
}

async function hours({ ana, eva }: World): Promise<void> {
  await act.goTo(ana, '/staff/office', 'Oficina')
  await ana.press(at('main a[href="/staff/knowledge/entries/hours_durango"]'))
  await ana.press(labelled('Es el horario correcto'))
  await ana.write('Lo confirmó la Dirección.', labelled('Por qué cambia'))
  await ana.press(named('Proponer el cambio'))
  await ana.sees(words('lo aprueba otra persona'))
  await approves(await eva(), '/staff/office', 'Oficina', at('main a[href^="/staff/knowledge/drafts/"]'))
}

async function approves(hand: Hand, path: string, group: string, draft: Way): Promise<void> {
  await act.goTo(hand, path, group)
  await hand.press(draft)
  await hand.press(named('Aprobar y publicar'))
  await hand.sees(words('lo aprobó'))
}

async function channelKey({ ana, telegramKey }: World): Promise<void> {
  const telegram: Way = (page) => page.getByRole('region', { name: 'Telegram', exact: true })
  await act.goTo(ana, '/staff/channels', 'Oficina')
  await ana.write(telegramKey, (page) => telegram(page).getByLabel('La clave que dio BotFather'))
  await ana.press((page) => telegram(page).getByRole('button', { name: 'Probar y encender' }))
  await ana.sees(words('está guardada bajo llave'))
}

async function counterCase({ ana }: World): Promise<void> {
  await act.goTo(ana, '/staff/counter', 'Registro')
  await ana.press(at('.often .pick'))
  await ana.press(named('Llamada'))
  await ana.press(at('.done a'))
  await ana.write('618 000 0000', labelled('Cómo comunicarse con la persona'))
  await ana.press(named('Guardar cambios'))
  await ana.press(named('Hacer un caso'))
  await ana.sees(at('#who'))
}

const task = 'Llamar al consulado'

async function withTask(world: World): Promise<void> {
  const { ana, program } = world
  const said = await waitingCase(world, 'es')
  await atList(world)
  await act.take(ana, said)
  await act.addTask(ana, task)
  await ana.open(`${program.url}/staff`)
}

async function tasks({ ana }: World): Promise<void> {
  await act.goTo(ana, '/staff/today', 'Casos')
  await ana.press(at('#tasks li a'))
  await ana.press(named(`Hecho: ${task}`))
  await ana.page.getByRole('button', { name: `Deshacer: ${task}` }).waitFor({ state: 'attached' })
}

async function fact({ ana, eva }: World): Promise<void> {
  const writer = await eva()
  await act.goTo(writer, '/staff/knowledge', 'Conocimiento')
  await writer.write('imprimir curp', at('main input[name=q]'))
  await writer.press(at('main form button', 'Buscar'))
  await writer.press(at('main a[href="/staff/knowledge/entries/fact_curp_free-look"]'))
  for (const [language, text] of [
    ['Español', 'Consultarla es gratis.'],
    ['English', 'Looking it up is free.'],
    ['Kreyòl', 'Gade li gratis.'],
  ] as const)
    await writer.write(text, (page) => page.getByLabel(language, { exact: true }))
  await writer.write('Se dice más corto.', labelled('Por qué cambia'))
  await writer.press(named('Proponer el cambio'))
  await writer.sees(words('lo aprueba otra persona'))
  await approves(ana, '/staff/knowledge', 'Conocimiento', at('main a[href^="/staff/knowledge/drafts/"]'))
}

async function withReader(world: World): Promise<void> {
  const { session } = await post(world.program.url, { choice: 'lang:es' })
  await post(world.program.url, { session, text: 'quiero recibir avisos' })
  await atList(world)
}

async function notice({ ana, eva }: World): Promise<void> {
  const writer = await eva()
  await act.goTo(writer, '/staff/broadcasts', 'Avisos')
  await writer.press(named('Escribir un aviso', 'link'))
  await writer.write('Hay jornada el sábado a las 9:00 en la plaza de Lerdo.', (page) =>
    page.getByLabel('Español', { exact: true }).first(),
  )
  await writer.write('2036-11-28', labelled('Sirve hasta el'))
  await writer.press(named('Contar y pedir aprobación'))
  await writer.sees(words('menos de 10 personas'))
  await act.goTo(ana, '/staff/broadcasts', 'Avisos')
  await ana.press(at('main a[href^="/staff/broadcasts/"]', 'Hay jornada'))
  await ana.press(named('Aprobar y enviar'))
  await ana.sees(words('Enviado a'))
}

/** Days are counted and reports made some seconds after the program began. */
async function withReport(world: World): Promise<void> {
  const link = world.ana.page.locator(`a[href="/staff/reports/${world.month}"]`)
  do await world.ana.open(`${world.program.url}/staff/reports`)
  while ((await link.count()) === 0)
  await atList(world)
}

async function report({ ana, month }: World): Promise<void> {
  await act.goTo(ana, '/staff/reports', 'Informes')
  await ana.press(at(`main a[href="/staff/reports/${month}"]`))
  await ana.sees(at('.report'))
}

async function chat({ visitor, program }: World): Promise<void> {
  await visitor.open(program.url)
  await visitor.write('Mi hermano está detenido en Texas', at('#ask textarea'))
  await visitor.press(at('#ask .send'))
  await visitor.press(at('header button.person'))
  await visitor.sees(words(/DGO-\w{5}/))
}
