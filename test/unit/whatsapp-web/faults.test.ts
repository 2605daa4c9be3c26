import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreError } from '#src/shared/errors.ts'
import { hurried, openDoor, type TestDoor, words } from '#test/kit/whatsapp-web/door.ts'
import type { WhatsAppPerson } from '#test/kit/whatsapp-web/server.ts'

describe('when something goes wrong with WhatsApp Web', { timeout: 90_000 }, () => {
  let door: TestDoor
  let ana: WhatsAppPerson
  let storing = true

  beforeAll(async () => {
    const taken: string[] = []
    door = await openDoor({
      memoryLimit: 750,
      async takeTurn({ externalId, content }) {
        if (!storing) throw new StoreError('store:write', 'write a turn', null)
        if (taken.includes(externalId)) throw new Error('handed over twice')
        taken.push(externalId)
        if (content.kind === 'text') heard.push(content.text)
      },
    })
    ana = door.whatsapp.person(1)
    await door.link()
  }, 100_000)
  afterAll(() => door.close())

  const heard: string[] = []
  /** Waits until the door was started again because of `trouble` and is ready. */
  async function healed(trouble: string, restarts: number): Promise<void> {
    await door.until((state) => state.restarts > restarts && state.trouble === trouble && state.status === 'ready')
  }
  const send = (id: string) =>
    door.channel.send({ id, account: door.channel.account, address: ana.chat, outbound: words(id) })
  const restarts = () => door.channel.state().restarts

  it('a killed process is started again; nothing is lost and nothing doubled', async () => {
    const before = restarts()
    const ids = ['uno', 'dos', 'tres', 'cuatro', 'cinco']
    const sending = ids.map(send)
    await ana.awaits(1)
    process.kill(door.childPid(), 'SIGKILL')
    ana.says('mientras no estaban')
    await healed('died', before)

    expect((await Promise.all(sending)).map(({ status }) => status)).toEqual(ids.map(() => 'sent'))
    expect(ana.reads()).toEqual(ids)
    await door.until(() => heard.includes('mientras no estaban'))
    ana.says('ya volvieron')
    await door.until(() => heard.includes('ya volvieron'))
    expect(heard.filter((text) => text === 'mientras no estaban')).toHaveLength(1)
  })

  it('keeps the session: nobody has to scan again', () => {
    expect(door.statuses.filter((status) => status === 'unlinked')).toHaveLength(1)
  })

  it.each(['stopped process', 'page in a loop'])('a hung one is ended and started again: %s', async (what) => {
    const before = restarts()
    if (what === 'stopped process') process.kill(door.childPid(), 'SIGSTOP')
    else void door.whatsapp.tell({ do: 'hang' })
    ana.says(`durante: ${what}`)
    await healed('hung', before)
    await door.until(() => heard.includes(`durante: ${what}`))
  })

  it('a deaf page is noticed: the message it kept to itself is taken, and it starts again', async () => {
    const before = restarts()
    // What lies there when a start looks for what it missed is brought by that look, and nobody was deaf: only later ones are.
    // A machine that is busy makes a start for another reason look the same: deafness is what is waited for.
    const asked: string[] = []
    const wasDeaf = () => restarts() > before && door.channel.state().trouble === 'deaf'
    while (!wasDeaf() && asked.length < 9) {
      const words = `¿me oyen? ${asked.length + 1}`
      asked.push(words)
      ana.says(words, { silently: true })
      // Shown as read together with the one before it, it lies there until a start looks for all that was written.
      await door.until(() => heard.includes(words), 5000).catch(() => undefined)
      await pause(2 * hurried.heartbeat)
    }
    await healed('deaf', before)
    ana.says('ahora sí')
    await door.until(() => heard.includes('ahora sí'))
    await door.until(() => asked.every((words) => heard.includes(words)))
    expect(heard.filter((text) => text.startsWith('¿me oyen?')).toSorted()).toEqual(asked)
  })

  it('a page that WhatsApp no longer answers, though it says it is connected, starts again', async () => {
    const before = restarts()
    void door.whatsapp.tell({ do: 'mute' })
    await healed('deaf', before)
  })

  it('one that grows over its ceiling is ended in order and started again', async () => {
    const before = restarts()
    void door.whatsapp.tell({ do: 'grow', megabytes: 450 })
    await healed('memory', before)
    expect(door.channel.state().memory ?? 0).toBeLessThan(750)
  })

  it('a message that cannot be stored is held, and not shown as read', async () => {
    // What the start before brought again is shown as read once more; late, it would pass for this one's.
    await pause(2000)
    await door.until(() => ana.isSeen())
    storing = false
    ana.says('guárdenme esto')
    await door.until(() => door.logged.some((line) => line.includes('not stored yet')))
    expect(ana.isSeen()).toBe(false)
    storing = true
    await door.until(() => heard.includes('guárdenme esto'))
    await door.until(() => ana.isSeen())
  })

  it('a missed call, which nobody brings and which stays unread, is not taken for deafness', async () => {
    const luis = door.whatsapp.person(2)
    const before = restarts()
    luis.says('', { type: 'call_log' })
    await pause(2 * hurried.deafAfter)
    expect(restarts()).toBe(before)
    luis.says('le marqué y no contestan')
    await door.until(() => heard.includes('le marqué y no contestan'))
    expect(restarts()).toBe(before)
  })

  it('without connection it says so, and messages wait', async () => {
    void door.whatsapp.tell({ do: 'state', state: 'TIMEOUT' })
    await door.until(({ status }) => status === 'unreachable')
    expect(await send('espera')).toMatchObject({ status: 'retry', code: 'whatsapp_web:unreachable' })
    void door.whatsapp.tell({ do: 'state', state: 'CONNECTED' })
    await door.until(({ status }) => status === 'ready')
    expect(await send('espera')).toMatchObject({ status: 'sent' })
  })

  it('unlinked on the phone, it forgets the session and asks to be scanned again', async () => {
    door.whatsapp.unlink()
    await door.until(({ status, qr }) => status === 'unlinked' && qr !== null)
    expect(door.channel.state()).toMatchObject({ loggedOut: true, trouble: 'logged_out' })
    door.whatsapp.scan()
    await door.until(({ status }) => status === 'ready')
    expect(door.channel.state().loggedOut).toBe(false)
  })

  it('an account WhatsApp refuses is left alone until a person asks', async () => {
    const before = restarts()
    void door.whatsapp.tell({ do: 'state', state: 'TOS_BLOCK' })
    await door.until(({ status }) => status === 'refused')
    await pause(1000)
    expect(door.channel.state()).toMatchObject({ status: 'refused', restarts: before })
    door.channel.renew()
    await door.until(({ status }) => status === 'ready')
  })

  it('ends in order, and takes its browser with it', async () => {
    const pid = door.childPid()
    await door.channel.end()
    expect(door.channel.state().status).toBe('ended')
    expect(() => process.kill(pid, 0)).toThrow()
  })
})
