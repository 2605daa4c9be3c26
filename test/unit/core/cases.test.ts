import { describe, expect, test } from 'vitest'
import { folioOf, pseudonymOf } from '#src/core/cases/naming.ts'
import type { CaseActor } from '#src/core/cases/protection.ts'
import { refusal, type StaffAct } from '#src/core/cases/rules.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import { juan, lupe, owned, waiting } from '#test/kit/case.ts'

const closed: Case = { ...waiting, status: 'closed' }
const reply: StaffAct = { type: 'reply', text: 'Buenos días' }

describe('who may do what with a case', () => {
  test.each<[string, StaffAct, Case, CaseActor, string | null]>([
    ['anyone claims a waiting case', { type: 'claim' }, waiting, juan, null],
    ['nobody claims another’s case', { type: 'claim' }, owned, juan, 'case:owned'],
    ['claiming one’s own again is harmless', { type: 'claim' }, owned, lupe, null],
    ['the owner answers', reply, owned, lupe, null],
    ['nobody else answers', reply, owned, juan, 'case:owned'],
    ['nobody answers an unclaimed case', reply, waiting, lupe, 'case:not_yours'],
    ['an empty answer is refused', { type: 'reply', text: ' \n' }, owned, lupe, 'reply:empty'],
    ['an endless answer is refused', { type: 'reply', text: 'a'.repeat(4001) }, owned, lupe, 'reply:too_long'],
    ['an answer of just the longest length is sent', { type: 'reply', text: 'a'.repeat(4000) }, owned, lupe, null],
    ['the owner moves a line of the board', { type: 'move', flow: 'f', line: 'l', to: 'done' }, owned, lupe, null],
    ['nobody else does', { type: 'move', flow: 'f', line: 'l', to: 'done' }, owned, juan, 'case:owned'],
    ['the owner gives it back', { type: 'return' }, owned, lupe, null],
    ['the owner closes it', { type: 'close' }, owned, lupe, null],
    ['who had it before it waited again has it no more', reply, { ...waiting, owner: lupe }, lupe, 'case:not_yours'],
    ['an owned case that names nobody is nobody’s', reply, { ...owned, owner: null }, lupe, 'case:owned'],
    ['a waiting case may be closed by anyone', { type: 'close' }, waiting, juan, null],
    ['an owned case is closed by its owner only', { type: 'close' }, owned, juan, 'case:owned'],
    ['a waiting case cannot be given back', { type: 'return' }, waiting, lupe, 'case:not_yours'],
    ['the owner puts it back into the queue', { type: 'release' }, owned, lupe, null],
    [
      'who supervises puts the case of someone away back',
      { type: 'release' },
      owned,
      { ...juan, supervises: true },
      null,
    ],
    ['a colleague does not: it is taken from under nobody unasked', { type: 'release' }, owned, juan, 'case:owned'],
    ['what waits already cannot be put back', { type: 'release' }, waiting, juan, 'case:not_yours'],
    ['what is closed stays closed', { type: 'claim' }, closed, lupe, 'case:ended'],
  ])('%s', (_, act, of, staff, expected) => expect(refusal(act, of, staff)).toBe(expected))

  test('folios and invented names say nothing about the person and can be read aloud', () => {
    expect(folioOf('DGO', Uint8Array.of(0, 50, 100, 200, 255))).toMatch(/^DGO-[ACDEFGHJKMNPQRTWXY34679]{5}$/)
    for (let byte = 0; byte < 256; byte++)
      expect(pseudonymOf(Uint8Array.of(byte, 255 - byte))).toMatch(/^\p{Lu}\p{L}+ [1-9]\d$/u)
  })

  test('a folio is five letters long however many bytes there are', () => {
    expect(
      folioOf(
        'PUE',
        Uint8Array.from({ length: 16 }, (_, i) => i),
      ),
    ).toBe('PUE-ACDEF')
  })
})
