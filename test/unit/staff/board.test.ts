import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

const flow = 'traslado-de-restos'
const answers = { who: 'us', plan: 'body', signed: 'no', body: 'funeral-home', money: 'no', to: 'mexico-city' }

async function withBoard() {
  const office = await openConsole()
  const ana = await office.admin()
  const rosa = office.person('Rosa', 'es')
  await rosa.presses(`guide:${flow}`)
  for (const [question, answer] of Object.entries(answers)) await rosa.presses(`ans:${flow}:${question}:${answer}`)
  const [opened] = await office.cases()
  const path = `/staff/cases/${opened?.id}`
  return {
    office,
    ana,
    rosa,
    path,
    move: (line: string, to: string, more = {}) =>
      ana.post(`${path}/board`, { move: `board:${flow}:${line}:${to}`, ...more }),
    board: async () => (await rosa.presses(`board:${flow}`))[0]?.blocks,
  }
}

describe('the board of a case', () => {
  it('is seen by whoever reads the case, and changed only by whoever has it', async () => {
    const { ana, rosa, path, move } = await withBoard()
    const waiting = (await ana.get(path)).body
    expect(waiting).toContain('Quién hace qué: ')
    expect(waiting).toContain('Sellar los papeles (visado)')
    expect(waiting).toContain('Tome el caso para cambiar la lista')
    expect(waiting).not.toContain(`${path}/board`)
    const before = await rosa.reads()
    expect((await move('stamp', 'done')).status).toBe(409)
    expect(await rosa.reads()).toEqual(before)
    await ana.post(`${path}/claim`)
    expect((await ana.get(path)).body).toContain('aria-label="«Sellar los papeles (visado)»: Hecho"')
  })

  it('is one board: what the office moves the person sees, and they are told in one sentence that names nothing', async () => {
    const { office, ana, rosa, path, move, board } = await withBoard()
    await ana.post(`${path}/claim`)
    office.pass(60_000)
    const before = await rosa.reads()
    expect(await move('stamp', 'done')).toMatchObject({ status: 303, location: `${path}#board` })
    expect((await rosa.reads()).slice(before.length)).toEqual(['La oficina anotó un cambio en su lista.'])
    expect(JSON.stringify(await board())).toContain('"Sellar los papeles (visado)"],"style":"check","done":[')
    await rosa.presses(`board:${flow}:permit:doing`)
    const { body } = await ana.get(path)
    expect(body).toMatch(
      /☑ <\/span>Sellar los papeles \(visado\) <span class="quiet">· Hecho · la oficina, hoy a las 10:01/,
    )
    expect(body).toMatch(/Permiso de tránsito <span class="quiet">· Ya se empezó · la persona, hoy a las 10:01/)
  })

  it('takes the same move twice as one', async () => {
    const { ana, rosa, path, move } = await withBoard()
    await ana.post(`${path}/claim`)
    const before = (await rosa.reads()).length
    const all = await Promise.all([move('stamp', 'done'), move('stamp', 'done'), move('stamp', 'done')])
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await rosa.reads()).length).toBe(before + 1)
  })

  it('loses no move of the two when they move at once', async () => {
    const { ana, rosa, path, move } = await withBoard()
    await ana.post(`${path}/claim`)
    const lines = ['stamp', 'permit', 'flight', 'papers']
    await Promise.all([
      ...lines.map((line) => move(line, 'done')),
      ...['call', 'trusted', 'family'].map((line) => rosa.presses(`board:${flow}:${line}:doing`)),
    ])
    const { body } = await ana.get(path)
    expect(body.match(/Hecho · la oficina/g)).toHaveLength(4)
    expect(body.match(/Ya se empezó · la persona/g)).toHaveLength(3)
  })

  it('keeps a text half written, and refuses what is no line', async () => {
    const { ana, rosa, path, move } = await withBoard()
    await ana.post(`${path}/claim`)
    const kept = await move('stamp', 'done', { text: 'Buenos días' })
    expect(kept).toMatchObject({ status: 200 })
    expect(kept.body).toContain('>Buenos días</textarea>')
    const before = await rosa.reads()
    for (const no of ['nothing', '<b>', '']) {
      const refused = await move(no, 'done')
      expect(refused.status).toBe(409)
      expect(refused.body).toContain('Esa línea ya no está en la lista')
    }
    expect((await move('stamp', 'gone')).status).toBe(409)
    expect(await rosa.reads()).toEqual(before)
  })

  it('is not shown when the person does not want their answers seen, and is gone with them', async () => {
    const { ana, rosa, path, move } = await withBoard()
    await ana.post(`${path}/claim`)
    await rosa.presses('assistant')
    await rosa.presses('guide:mi-caso')
    await rosa.presses('ans:mi-caso:share:no')
    expect((await ana.get(path)).body).not.toContain('Quién hace qué: ')
    await ana.post(`${path}/claim`)
    expect((await move('stamp', 'done')).status).toBe(409)
    await rosa.says('borrar')
    await rosa.presses('yes')
    expect((await move('stamp', 'done')).status).toBe(404)
  })

  it('is moved from our own pages only, and by nobody who is not signed in', async () => {
    const { office, path, ana } = await withBoard()
    await ana.post(`${path}/claim`)
    const form = { move: `board:${flow}:stamp:done` }
    expect((await ana.post(`${path}/board`, form, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await office.browser().post(`${path}/board`, form)).status).toBe(401)
  })
})
