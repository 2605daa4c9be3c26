import { describe, expect, test } from 'vitest'
import { type TestPerson, textOf } from '#test/kit/office.ts'
import { flow, lines, withBoard, withSharedBoard } from '#test/kit/shared-board.ts'

const asks = 'Le escribo como quedamos. ¿Cambió algo? Toque el botón, o escríbame qué ya se hizo.'
const last = 'Le escribo como quedamos. Responda cuando pueda. Si no, ya no le escribo hasta que usted me escriba.'
const day = 86_400_000

async function saidBy(person: TestPerson, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = (await person.reads()).length
  await act()
  return (await person.reads()).slice(before)
}

describe('a question every day', () => {
  test('is asked by day, in words that name nothing, and leads to the board', async () => {
    const { office, ana } = await withBoard()
    const set = textOf(await ana.presses(`checkin:${flow}`))
    expect(set).toContain('una vez al día')
    for (let days = 1; days <= 4; days++) {
      expect(await saidBy(ana, office.ring)).toEqual([asks])
      expect(new Date(office.now()).toISOString()).toMatch(new RegExp(`2026-11-2${3 + days}T16:`))
      expect(textOf(await ana.presses('Quién hace qué'))).toContain('Llamar al consulado de México')
      await ana.says('ya llamamos al consulado')
    }
  })

  test('wanted twice is one', async () => {
    const { office, ana } = await withBoard()
    await Promise.all([ana.presses(`checkin:${flow}`), ana.presses(`checkin:${flow}`)])
    await ana.says('pregúnteme cada día')
    expect(await saidBy(ana, office.ring)).toEqual([asks])
    const next = await office.store.nextTimerAt()
    expect(next).toBeGreaterThan(office.now() + day / 2)
  })

  test('the third without an answer is the last', async () => {
    const { office, ana } = await withBoard()
    await ana.presses(`checkin:${flow}`)
    expect(await saidBy(ana, office.ring)).toEqual([asks])
    expect(await saidBy(ana, office.ring)).toEqual([asks])
    expect(await saidBy(ana, office.ring)).toEqual([last])
    expect(await office.store.nextTimerAt()).toBeNull()
  })

  test.each(['alto', 'ya no me pregunte', 'ya no me recuerde', 'empezar de nuevo'])('ends with: %s', async (words) => {
    const { office, ana } = await withBoard()
    await ana.presses(`checkin:${flow}`)
    await ana.says(words)
    expect(await saidBy(ana, office.ring)).toEqual([])
    expect(await office.store.nextTimerAt()).toBeNull()
  })

  test('ends by itself when all is done, and when everything is erased', async () => {
    const { office, ana } = await withBoard()
    await ana.presses(`checkin:${flow}`)
    for (const line of lines) await ana.presses(`board:${flow}:${line}:done`)
    expect(await saidBy(ana, office.ring)).toEqual([])
    expect(await office.store.nextTimerAt()).toBeNull()
    expect(textOf(await ana.presses(`checkin:${flow}`))).toContain('Todo lo de esta lista está hecho')
  })

  test('waits while a person of the office has the conversation', async () => {
    const { office, ana } = await withBoard()
    await ana.presses(`checkin:${flow}`)
    const lupe = office.staff('Lupe')
    await lupe.does({ type: 'claim' })
    expect(await saidBy(ana, office.ring)).toEqual([])
    await lupe.does({ type: 'close' })
    expect(await saidBy(ana, office.ring)).toEqual([asks])
  })

  test('a relative is asked about the list they see, until they no longer see it', async () => {
    const { office, ana, jean } = await withSharedBoard()
    expect(textOf(await jean.says('mande m chak jou'))).toContain('yon fwa pa jou')
    expect(await saidBy(ana, async () => expect(await saidBy(jean, office.ring)).toHaveLength(1))).toEqual([])
    expect(textOf(await jean.presses('Kiyès k ap fè kisa'))).toContain('☐ Rele konsila')
    await ana.presses(`unshare:${flow}`)
    expect(await saidBy(jean, office.ring)).toEqual([])
    expect(await office.store.nextTimerAt()).toBeNull()
  })
})
