import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mendOf, whyOf } from '#src/staff/delivery/why.ts'
import type { OutboxRow } from '#src/store/store.ts'
import { openConsole } from '#test/kit/console.ts'

/** Every code that a channel, the loop that delivers, or a store that restarts gives a message, as it stands in their source. */
function codesInSource(): readonly string[] {
  const of = [
    'src/delivery/*.ts',
    'src/channels/telegram/{failure,index,send}.ts',
    'src/channels/whatsapp-cloud/{failure,index,send,invite,parse}.ts',
    'src/channels/whatsapp-web/{index,requests}.ts',
    'src/channels/whatsapp-web/child/{send,page}.ts',
    'src/store/{sealed-store,memory/outbox,sqlite/outbox}.ts',
  ]
  const given = /(?:code: |code = |[nN]otAsked = |asked = |notSent\('\w+', |return )['`]([a-z_]+(?::[^'`]*)?)['`]/g
  return of
    .flatMap((pattern) => globSync(pattern))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(given)].map(([, code = '']) => code))
}

describe('why a message did not arrive', () => {
  it('is in words for every code that the doors and the delivery give', () => {
    const codes = [...new Set(codesInSource())].filter((code) => !notOfMessages.includes(code))
    expect(codes).toEqual(expect.arrayContaining(['blocked', 'gone', 'window', 'too_long', 'hung', 'restart', 'night']))
    expect(
      codes.filter(
        (code) => whyOf(code.replace(/^gave_up:\$\{code\}$/, 'gave_up:window').replace(/\$\{.*/, '17')) === null,
      ),
    ).toEqual([])
  })

  /** Codes in the same files that no message bears: of an answer that is no receipt. */
  const notOfMessages = ['broken', 'timeout', 'unauthorised', 'sent', 'failed', 'unknown', 'retry']

  it.each([
    ['gave_up:network:ETIMEDOUT', 'connection', 'again'],
    ['gave_up:repeat:network:ETIMEDOUT', 'connection', 'again'],
    ['gave_up:window:asked', 'window', 'again'],
    ['gave_up:unauthorized', 'door', 'again'],
    ['whatsapp:131047', 'window', 'again'],
    ['whatsapp:131026', 'gone', 'reach'],
    ['telegram:400', 'refused', 'again'],
    ['blocked', 'blocked', 'reach'],
    ['wrong_account', 'old_door', 'reach'],
  ] as const)('%s is %s, and what helps is %s', (code, why, mend) => {
    expect(whyOf(code)).toBe(why)
    expect(mendOf('failed', whyOf(code))).toBe(mend)
  })

  it('of nobody’s code is that it is to be sent again', () => {
    expect(whyOf('something:new')).toBeNull()
    expect(mendOf('failed', null)).toBe('again')
    expect(mendOf('delivered', null)).toBeNull()
  })
})

describe('words that did not arrive', () => {
  async function answered(status: OutboxRow['status'], code: string | null) {
    const office = await openConsole()
    const ana = await office.admin()
    const person = office.person('Rosa')
    await person.presses('person')
    const [of] = await office.cases()
    const page = `/staff/cases/${of?.id}`
    await ana.post(`${page}/claim`)
    await ana.post(`${page}/reply`, { text: 'Traiga su acta' })
    const last = (await office.store.thread(of?.contactId ?? '', 50)).at(-1)?.id ?? ''
    for (let taken = 0; taken < 10; taken++)
      for (const row of await office.store.takeDue(office.now() + 1, 1)) {
        const is = row.id === last ? { status, code } : { status: 'sent' as const, code: null }
        await office.store.settle(row.id, { ...is, platformId: row.id, nextAt: office.now(), at: office.now() })
      }
    return { ana, page, last }
  }

  it('say why, and stand in the box again by a press, with nothing sent by it', async () => {
    const { ana, page, last } = await answered('failed', 'whatsapp:131047')
    const { body } = await ana.get(page)
    expect(body).toContain('Pasó el plazo de WhatsApp')
    expect(body).toContain(`value="${last}"`)
    const again = await ana.post(`${page}/again`, { again: last })
    expect(again.body).toContain('>Traiga su acta</textarea>')
    expect(again.body.match(/Traiga su acta/g)).toHaveLength(2)
  })

  it.each(['window:asked', 'repeat:window:asked'])(
    'that wait with %s say that the person was asked to write',
    async (code) => {
      const { ana, page } = await answered('pending', code)
      expect((await ana.get(page)).body).toContain('ya se le pidió a la persona que escriba')
    },
  )

  it('do not take the place of what is typed there', async () => {
    const { ana, page, last } = await answered('unknown', 'hung')
    expect((await ana.get(page)).body).toContain('Antes de repetirlo, mire si la persona ya contestó')
    const refused = await ana.post(`${page}/again`, { again: last, text: 'Otra cosa' })
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('>Otra cosa</textarea>')
  })

  it('of somebody who blocked us lead to how else they are reached', async () => {
    const { ana, page } = await answered('failed', 'blocked')
    const { body } = await ana.get(page)
    expect(body).toContain('Ver cómo encontrar a la persona')
    expect(body).not.toContain('/again')
  })
})
