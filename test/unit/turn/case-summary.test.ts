import { describe, expect, test } from 'vitest'
import { openConsole } from '#test/kit/console.ts'
import { openOffice } from '#test/kit/office.ts'

const answer = (question: string, value: string) => `ans:mi-caso:${question}:${value}`

describe('what somebody answered, with their case', () => {
  test('is there when the case is opened, in Spanish, whatever they speak', async () => {
    const office = await openOffice()
    const jean = office.person('jean', 'ht')
    await jean.presses('guide:refugio')
    await jean.presses('ans:refugio:matter:paper')
    await jean.presses('ans:refugio:paper:wet')
    await jean.presses('person')
    const [opened] = await office.cases()
    expect(opened?.summary).toMatchObject([
      {
        flow: 'refugio',
        answers: [
          { answer: 'Mi constancia o mi firma' },
          { asked: expect.any(String) },
          { asked: 'Resultado' },
          { asked: 'Lo que sigue' },
        ],
      },
    ])
  })

  test('follows what is answered and corrected while it is open, how to be reached first', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    expect((await office.cases())[0]?.summary).toBeUndefined()
    await ana.presses('guide:mi-caso')
    await ana.presses(answer('call', 'yes'))
    await ana.says('618 123 45 67')
    await ana.presses('guide:refugio')
    await ana.presses('ans:refugio:matter:paper')
    const flows = async () => (await office.cases())[0]?.summary?.map(({ flow }) => flow)
    expect(await flows()).toEqual(['mi-caso', 'refugio'])
    await ana.presses('redo:mi-caso:phone')
    await ana.says('618 765 43 21')
    const [{ summary } = { summary: [] }] = await office.cases()
    expect(summary?.[0]?.answers).toContainEqual({ asked: 'Teléfono', answer: '6187654321' })
  })

  test('is nothing but how to reach them when they want no summary', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('guide:refugio')
    await ana.presses('ans:refugio:matter:paper')
    await ana.presses('person')
    await ana.presses('guide:mi-caso')
    await ana.presses(answer('call', 'no'))
    await ana.presses(answer('hours', 'any'))
    await ana.presses(answer('share', 'no'))
    expect((await office.cases())[0]?.summary?.map(({ flow }) => flow)).toEqual(['mi-caso'])
  })

  test('outlives starting over: the office still knows how to reach them', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    await ana.presses('guide:mi-caso')
    await ana.presses(answer('call', 'no'))
    await ana.presses('start_over')
    expect((await office.cases())[0]?.summary?.map(({ flow }) => flow)).toEqual(['mi-caso'])
  })

  test('keeps no telephone with the conversation once the case is closed', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    await ana.presses('guide:mi-caso')
    await ana.presses(answer('call', 'yes'))
    await ana.says('618 123 45 67')
    await office.staff('Lupe').does({ type: 'close' })
    const contact = await office.store.findContact(ana.inbound({ kind: 'start' }).sender)
    const loaded = contact === null ? null : await office.store.load(contact)
    expect(loaded?.conversation.stack.map(({ flow }) => flow)).not.toContain('mi-caso')
  })

  test('asks for a person first when no case is open', async () => {
    const office = await openOffice()
    await office.person('ana').presses('guide:mi-caso')
    expect(await office.cases()).toMatchObject([{ reason: 'asked' }])
  })

  test('stands in the console beside the talk, as text whatever it holds', async () => {
    const office = await openConsole()
    const admin = await office.admin()
    const ana = office.person('ana')
    await ana.presses('person')
    await ana.presses('guide:mi-caso')
    await ana.presses(answer('call', 'no'))
    await ana.says('<b>de noche</b>')
    const [opened] = await office.cases()
    const { body } = await admin.get(`/staff/cases/${opened?.id}`)
    expect(body).toContain('Lo que contestó')
    expect(body).toContain('<dt>Horas seguras</dt><dd dir="auto">&lt;b&gt;de noche&lt;/b&gt;</dd>')
  })
})
