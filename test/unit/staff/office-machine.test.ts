import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOfficeMachine } from '#src/staff/translation/office-machine.ts'
import { openConsole } from '#test/kit/console.ts'
import { formOf } from '#test/kit/form-of.ts'
import { type ModelServer, startModelServer } from '#test/kit/model-server.ts'

const path = '/staff/knowledge/entries/translation_durango'
const why = 'Ya pagamos un traductor.'
let [server, other]: ModelServer[] = []

beforeAll(async () => {
  server = await startModelServer()
  other = await startModelServer()
})
afterAll(async () => {
  await server?.close()
  await other?.close()
})
const at = (one: ModelServer | undefined): ModelServer => one ?? expect.fail('no server')

/** An office whose machine is made as at start. */
async function opened(cover?: Parameters<typeof createOfficeMachine>[0]['cover']) {
  let made: ReturnType<typeof createOfficeMachine> | undefined
  const machine = () => made ?? expect.fail('not open')
  const office = await openConsole({
    machine: {
      get translator() {
        return machine().machine.translator
      },
      get readingTranslator() {
        return machine().machine.readingTranslator
      },
    },
    machineKey: {
      isKept: async () => (await machine().key?.isKept()) ?? false,
      keep: async (key) => (await machine().key?.keep(key)) ?? null,
      forget: async () => machine().key?.forget(),
    },
  })
  made = createOfficeMachine({
    setting: null,
    office: () => office.assistant.book.office,
    cover,
    store: office.store,
    now: office.now,
  })
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva', ['supervisor'])
  return {
    office,
    ana,
    eva,
    machine,
    async publish(change: Record<string, string>) {
      const draft = await ana.post(`${path}/draft`, { ...formOf((await ana.get(path)).body), ...change, why })
      expect((await eva.post(`${draft.location}/approve`)).status).toBe(303)
      await office.published.refresh()
    },
  }
}

describe('the machine an office names in its console', () => {
  it('translates once somebody else approved it, and no more when it is switched off', async () => {
    const { ana, machine, publish } = await opened()
    expect((await ana.get('/staff/office')).body).toContain('Apagada: las traducciones las hace una persona.')
    await publish({ machine_on: 'on', machine_url: at(server).url, machine_model: 'small' })
    at(server).behave({ says: 'Good morning. How can I help you?' })
    const tried = await ana.post('/staff/office/translation/test')
    expect(tried.body).toContain('en inglés: «Good morning. How can I help you?»')
    expect(at(server).asked.at(-1)).toMatchObject({ path: '/v1/chat/completions', authorization: null })
    expect(machine().machine.readingTranslator).toBeNull()
    const { machine_on: _, ...off } = formOf((await ana.get(path)).body)
    const draft = await ana.post(`${path}/draft`, { ...off, why })
    expect(draft.status).toBe(303)
  })

  it('gets its key from who administers; it is shown to nobody again, and forgotten when asked', async () => {
    const { ana, eva, publish } = await opened()
    await publish({ machine_on: 'on', machine_url: at(server).url, machine_model: 'small' })
    at(server).behave({ says: 'Good morning.' })
    expect((await eva.post('/staff/office/translation/key', { key: 'secret-of-ours' })).status).toBe(403)
    const kept = await ana.post('/staff/office/translation/key', { key: ' secret-of-ours ' })
    expect(kept.status).toBe(200)
    expect(at(server).asked.at(-1)?.authorization).toBe('Bearer secret-of-ours')
    await eva.post('/staff/office/translation/test')
    expect(at(server).asked.at(-1)?.authorization).toBe('Bearer secret-of-ours')
    const pages = [kept.body, (await ana.get('/staff/office')).body, (await ana.get('/staff/audit')).body]
    expect(pages.join('')).not.toContain('secret-of-ours')
    expect(pages[1]).toContain('está guardada bajo llave')
    expect((await ana.get('/staff/knowledge/changes.json')).body).not.toContain('secret-of-ours')
    await ana.post('/staff/office/translation/forget')
    await ana.post('/staff/office/translation/test')
    expect(at(server).asked.at(-1)?.authorization).toBeNull()
  })

  it('keeps no key the machine does not take', async () => {
    const { ana, publish, machine } = await opened()
    await publish({ machine_on: 'on', machine_url: at(server).url, machine_model: 'small' })
    at(server).behave({ status: 401 })
    const answer = await ana.post('/staff/office/translation/key', { key: 'wrong' })
    expect([answer.status, await machine().key?.isKept()]).toEqual([409, false])
    expect(answer.body).toContain('no aceptó la clave')
    expect((await ana.post('/staff/office/translation/key', { key: 'two words' })).status).toBe(400)
  })

  it('sends a key to no other address than the one it was tried at', async () => {
    const { ana, publish, machine } = await opened()
    await publish({ machine_on: 'on', machine_url: at(server).url, machine_model: 'small' })
    at(server).behave({ says: 'Good morning.' })
    await ana.post('/staff/office/translation/key', { key: 'secret-of-ours' })
    await publish({ machine_url: at(other).url })
    at(other).behave({ says: 'Good morning.' })
    await ana.post('/staff/office/translation/test')
    expect(at(other).asked.map(({ authorization }) => authorization)).toEqual([null])
    expect(await machine().key?.isKept()).toBe(false)
  })

  it('reads what people write only where the office says so, and covered', async () => {
    const { publish, machine } = await opened((text) => ({
      text: text.replace('Jean', '[1]'),
      uncover: (made) => made.replace('[1]', 'Jean'),
    }))
    await publish({ machine_on: 'on', machine_url: at(server).url, machine_model: 'small', machine_reads: 'on' })
    at(server).behave({ says: 'Soy [1].' })
    const made = await machine().machine.readingTranslator?.translate('Mwen se Jean', 'ht', 'es')
    expect(made).toEqual({ ok: true, text: 'Soy Jean.' })
    expect(at(server).asked.at(-1)?.body).not.toContain('Jean')
  })

  it('is asked for by its address, which the form says how to write', async () => {
    const { ana } = await opened()
    const form = formOf((await ana.get(path)).body)
    for (const [url, problem] of [
      ['', 'Falta'],
      ['http://traductor.example', 'Escriba la dirección con https'],
      ['traductor', 'Escriba la dirección con https'],
    ] as const) {
      const answer = await ana.post(`${path}/draft`, { ...form, machine_on: 'on', machine_url: url, why })
      expect(answer.status).toBe(400)
      expect(answer.body).toContain(problem)
    }
  })
})
