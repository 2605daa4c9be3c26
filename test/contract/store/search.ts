import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Case } from '../../../src/core/vocabulary/case.ts'
import type { CaseQuery, Store, ThreadEntry } from '../../../src/store/store.ts'
import { caseOf, heard, said, saying, someTime, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** Cases are found by what was said. */
export function searchContract(makeStore: MakeStore): void {
  describe('a search', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    const staffSaid = (text: string): ThreadEntry => ({
      ...said(text),
      outbound: { ...saying(text), speaker: { kind: 'staff', name: 'Rosa', role: 'Atención' } },
    })
    async function say(contactId: string, ...thread: readonly ThreadEntry[]): Promise<void> {
      const revision = (await store.load(contactId))?.revision ?? 0
      expect(await store.commitTurn(turn(contactId, revision, { thread }))).toBe('committed')
    }
    /** A case whose folio is the contact's id. */
    async function open(contactId: string, given: Partial<Case> = {}): Promise<Case> {
      const revision = (await store.load(contactId))?.revision ?? 0
      const fresh = caseOf(contactId, { folio: contactId, ...given })
      await store.commitTurn(turn(contactId, revision, { caseChange: { case: fresh, expected: null, event: null } }))
      return fresh
    }
    async function change(next: Case): Promise<void> {
      const revision = (await store.load(next.contactId))?.revision ?? 0
      const caseChange = { case: { ...next, version: next.version + 1 }, expected: next.version, event: null }
      expect(await store.commitTurn(turn(next.contactId, revision, { caseChange }))).toBe('committed')
    }
    async function found(words: string, query: Partial<CaseQuery> = {}): Promise<readonly string[]> {
      const folios = (await store.cases({ words, limit: 20, ...query })).map(({ folio }) => folio)
      if (query.after === undefined && query.limit === undefined)
        expect(await store.countCases({ words, ...query })).toBe(folios.length)
      return folios
    }

    it('finds what a person said before and after their case was opened, whatever its case and accents', async () => {
      await say('ana', heard('Mi hermano está DETENIDO en Nogales'))
      await open('ana')
      await say('ana', heard('Se llama Ramón Ñúñez'))
      expect(await found('detenido')).toEqual(['ana'])
      expect(await found('ESTÁ nogales')).toEqual(['ana'])
      expect(await found('ramon nunez')).toEqual(['ana'])
      expect(await found('monterrey')).toEqual([])
    })

    it('asks for every word, wherever in the case it was said; the last may be the beginning of one', async () => {
      await open('ana')
      await say('ana', heard('quiero apostillar un acta'))
      await say('ana', heard('es de Gómez Palacio'))
      await open('jean')
      await say('jean', heard('un acta de Lerdo'))
      expect(await found('acta')).toEqual(['jean', 'ana'])
      expect(await found('acta palacio')).toEqual(['ana'])
      expect(await found('gomez apos')).toEqual(['ana'])
      expect(await found('apostillar acta')).toEqual(['ana'])
      expect(await found('apos gomez')).toEqual([])
      expect(await found('acta acta')).toEqual(['jean', 'ana'])
    })

    it('finds nothing by words too short, by signs, or by nothing', async () => {
      await open('ana')
      await say('ana', heard('yo sé que sí, 27 años'))
      for (const words of ['', '  ', '¿?', 'sé', 'y']) expect(await found(words)).toEqual([])
      expect(await found('27')).toEqual(['ana'])
    })

    it('finds folio and invented name, what staff said, their notes and tasks, but not what the assistant says to all', async () => {
      const fresh = await open('DGO-4F7K', { pseudonym: 'Mezquite 31' })
      await say('DGO-4F7K', staffSaid('Su trámite ya está en el consulado'), said('cuide su pasaporte'))
      await change({ ...fresh, notes: [{ at: someTime, by: 'Rosa', text: 'llamar a la paquetería' }] })
      for (const words of ['dgo-4f7k', '4F7K', 'mezquite 31', 'consulado', 'paquet'])
        expect(await found(words)).toEqual(['DGO-4F7K'])
      expect(await found('pasaporte')).toEqual([])
    })

    it('holds nothing of a person without a case', async () => {
      await say('ana', heard('detenido'))
      await open('jean')
      expect(await found('detenido')).toEqual([])
    })

    it('finds a person’s later case by what was said before the first', async () => {
      await say('ana', heard('detenido'))
      const first = await open('ana', { folio: 'first' })
      await change({ ...first, status: 'closed' })
      await say('ana', heard('gracias'))
      await open('ana', { folio: 'second' })
      await say('ana', heard('otra vez'))
      expect(await found('detenido')).toEqual(['second', 'first'])
      expect(await found('gracias')).toEqual(['second', 'first'])
      expect(await found('otra vez')).toEqual(['second'])
    })

    it('stands latest first, is filtered like any list, and read page by page', async () => {
      for (const name of ['c1', 'c2', 'c3', 'c4', 'c5']) {
        await say(name, heard('busco a mi hijo'))
        await open(name, { urgent: name === 'c2' ? 'danger' : null, area: name === 'c3' ? 'juridico' : 'atencion' })
      }
      expect(await found('hijo')).toEqual(['c5', 'c4', 'c3', 'c2', 'c1'])
      expect(await found('hijo', { area: 'atencion', statuses: ['waiting'] })).toEqual(['c5', 'c4', 'c2', 'c1'])
      expect(await found('hijo', { statuses: ['closed'] })).toEqual([])
      expect(await found('hijo', { facets: { language: 'es' }, openedBefore: someTime })).toEqual([])
      const [, second] = await store.cases({ words: 'hijo', limit: 2 })
      expect(await found('hijo', { limit: 2, after: second?.id ?? '' })).toEqual(['c3', 'c2'])
      expect(await found('hijo', { limit: 0 })).toEqual([])
    })

    it('forgets who erased themselves, and nobody else', async () => {
      for (const name of ['ana', 'jean']) {
        await say(name, heard('busco a mi hijo'))
        await open(name)
      }
      await store.commitTurn(turn('jean', 2, { thread: [heard('adiós')], forget: true }))
      expect(await found('hijo')).toEqual(['ana'])
      await say('rosa', heard('no digo nada'))
      await open('rosa')
      expect(await found('hijo')).toEqual(['ana'])
      expect(await found('adios')).toEqual([])
      expect(await found('nada')).toEqual(['rosa'])
    })

    it('goes over many cases', { timeout: 60_000 }, async () => {
      const opened = (name: string, text: string) =>
        store.commitTurn(
          turn(name, 0, {
            thread: [heard(text)],
            caseChange: { case: caseOf(name, { folio: name }), expected: null, event: null },
          }),
        )
      await opened('first', 'pasaporte perdido')
      await Promise.all(Array.from({ length: 258 }).map((_, n) => opened(`c${n}`, 'acta perdida')))
      await opened('last', 'pasaporte perdido')
      expect(await found('pasaporte')).toEqual(['last', 'first'])
      expect(await store.countCases({ words: 'perdid' })).toBe(260)
      expect(await found('perdid', { limit: 1 })).toEqual(['last'])
      expect(await store.relist(10)).toBe(0)
    })
  })
}
