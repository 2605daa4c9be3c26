import { OutsideError } from '../shared/errors.ts'
import type { Vault } from './vault.ts'
import { digestOf, type WholeSource, type WholeTarget } from './whole.ts'

/** What was moved and found the same on both sides. */
export interface MoveFigures {
  readonly contacts: number
  readonly lines: number
  readonly cases: number
  readonly messages: number
}

/** Told after each contact: `copied` in the first half, `verified` in the second. */
export type MoveProgress = (step: 'copied' | 'verified', done: number, total: number) => void

/**
 * Moves everything from one medium into an empty other, then reads both again and compares each contact by its digest. Rejects with an
 * `OutsideError` `move:…`, or with what a medium says; nothing is then left in the target, and the source is as it was.
 */
export async function move(
  vault: Vault,
  from: WholeSource,
  to: WholeTarget,
  progress: MoveProgress,
): Promise<MoveFigures> {
  const check = await from.check()
  if (check === null) throw trouble('empty', 'the source holds nothing: look at its name')
  await vault.open(null, 'meta/check', check)
  if ((await from.unlisted()) > 0)
    throw trouble('unlisted', 'the source has cases of an earlier version: start Puente on it once, then move it')
  await to.begin()
  try {
    const contacts = await from.contacts()
    for (const [i, id] of contacts.entries()) {
      await to.putContact(await from.contact(id))
      progress('copied', i + 1, contacts.length)
    }
    await to.putOffice(await from.office())
    const figures = await compare(from, to, progress)
    await to.finish(check)
    return figures
  } catch (error) {
    await to.abandon()
    throw error
  }
}

async function compare(from: WholeSource, to: WholeSource, progress: MoveProgress): Promise<MoveFigures> {
  const [there, here] = [await from.contacts(), await to.contacts()]
  if (there.length !== here.length) throw changed(`${there.length} contacts there, ${here.length} here`)
  let [lines, cases, messages] = [0, 0, 0]
  for (const [i, id] of there.entries()) {
    const [was, is] = [await from.contact(id), await to.contact(id)]
    if (digestOf(was) !== digestOf(is)) throw changed(`contact ${id} is not the same on both sides`)
    lines += was.thread.length
    cases += was.cases.length
    messages += was.outbox.length
    progress('verified', i + 1, there.length)
  }
  if (digestOf(await from.office()) !== digestOf(await to.office()))
    throw changed('what is the office’s own is not the same')
  return { contacts: there.length, lines, cases, messages }
}

function changed(what: string): OutsideError {
  return trouble('changed', `${what}: is a Puente still running on the source? Stop it and move again`)
}

function trouble(code: string, mend: string): OutsideError {
  return new OutsideError(`move:${code}`, mend, null)
}
