import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createPublished } from '#src/entry/published.ts'
import type { Change } from '#src/knowledge/changes/change.ts'
import { entryId } from '#src/knowledge/changes/change.ts'
import { findEntry } from '#src/knowledge/changes/entries.ts'
import { createLiveBook } from '#src/knowledge/changes/live-book.ts'
import { contentKey, publishedKind, roomKind } from '#src/shared/content-records.ts'
import { createFeed } from '#src/shared/feed.ts'
import { createTexts } from '#src/shared/texts.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createVault } from '#src/store/vault.ts'

const knowledge = loadKnowledge()
const texts = createTexts()
const today = '2026-11-21'
const noon = Date.parse('2026-11-21T18:00:00Z')
const words = { es: 'La CURP se mira gratis.', en: 'Looking up the CURP is free.', ht: 'Gade CURP la gratis.' }

function changed(): Change {
  const entry = findEntry(knowledge, 'durango', 'fact_curp_free-look')
  if (entry?.kind !== 'fact') throw new Error('the fact is gone')
  return { ...entry, item: { ...entry.item, text: words, values: {} }, sources: {} }
}

async function twoProcesses() {
  const vault = await createVault(crypto.getRandomValues(new Uint8Array(32)))
  const store = createMemoryStore({ vault })
  const feed = createFeed()
  let at = noon
  const said: string[] = []
  const log = { info: () => {}, warn: () => {}, error: (text: string) => void said.push(text) }
  const open = () => {
    const live = createLiveBook(knowledge, 'durango', texts, () => at)
    return { live, published: createPublished({ live, store, feed, log, now: () => at }) }
  }
  const publish = async (change: Change, version = 0) => {
    const put = { kind: publishedKind, id: entryId(change), of: null, contactId: null, at, value: { change } }
    expect(await store.putRecord(put as never, version)).toBe(true)
  }
  return { store, feed, said, publish, one: open(), two: open(), pass: (ms: number) => (at += ms) }
}

const tellsIt = (live: ReturnType<typeof createLiveBook>) =>
  JSON.stringify(live.book.answer('curp', changed().kind === 'fact' ? 'where' : null, 'es', today)) +
  JSON.stringify(live.book.fields('curp').map((field) => live.book.answer('curp', field, 'es', today)))

describe('what is published', () => {
  test('is said by every process as soon as the feed tells it, and by the same book', async () => {
    const { one, two, feed, publish } = await twoProcesses()
    const { book } = one.live
    const leave = [one.published.follow(), two.published.follow()]
    await publish(changed())
    feed.changed(contentKey)
    await expect.poll(() => tellsIt(two.live)).toContain(words.es)
    expect(tellsIt(one.live)).toContain(words.es)
    expect(one.live.book).toBe(book)
    for (const end of leave) end()
  })

  test('is found by a process that hears no feed when it next looks, and not sooner than every five seconds', async () => {
    const { one, publish, pass } = await twoProcesses()
    await one.published.freshen()
    await publish(changed())
    await one.published.freshen()
    expect(tellsIt(one.live)).not.toContain(words.es)
    pass(5_000)
    await one.published.freshen()
    expect(tellsIt(one.live)).toContain(words.es)
  })

  test('goes again when it is undone, leaving what was compiled', async () => {
    const { one, store, publish } = await twoProcesses()
    const before = tellsIt(one.live)
    await publish(changed())
    await one.published.refresh()
    expect(tellsIt(one.live)).not.toBe(before)
    await store.dropRecord(publishedKind, entryId(changed()))
    await one.published.refresh()
    expect(tellsIt(one.live)).toBe(before)
  })

  test('stays as it was while the store cannot be read', async () => {
    const { one, store, publish, said } = await twoProcesses()
    await publish(changed())
    await one.published.refresh()
    await store.close()
    store.records = () => Promise.reject(new Error('away'))
    await one.published.refresh()
    expect(tellsIt(one.live)).toContain(words.es)
    expect(said).toEqual(['published content cannot be read'])
  })
})

describe('the room in a shelter', () => {
  const near = (live: ReturnType<typeof createLiveBook>) =>
    JSON.stringify(live.book.places.nearest(['shelter'], 'mx-dur:durango', 'es', today).blocks)

  test('is said with its hour, after six hours with a word to confirm, after two days no more', async () => {
    const { one, store, pass } = await twoProcesses()
    const id = knowledge.places.records.find(({ kind, at }) => kind === 'shelter' && at === 'mx-dur:durango')?.id ?? ''
    await store.putRecord({ kind: roomKind, id, of: null, contactId: null, at: noon, value: { full: true } }, 0)
    await one.published.refresh()
    expect(near(one.live)).toContain('Está lleno. Así lo dijeron: sábado 21 de noviembre, 12:00.')
    expect(near(one.live)).not.toContain('Confirme antes de ir. ')
    pass(6 * 3_600_000)
    expect(near(one.live)).toContain('12:00. Confirme antes de ir.')
    pass(42 * 3_600_000)
    expect(near(one.live)).not.toContain('Está lleno')
  })
})
