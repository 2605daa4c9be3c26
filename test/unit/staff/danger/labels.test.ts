import { describe, expect, it } from 'vitest'
import { urgentKinds } from '#src/core/vocabulary/meaning.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { texts } from '#src/staff/texts.ts'

describe.each(urgentKinds)('danger of the kind %s', (kind) => {
  it('has its name in both languages of the console', () => {
    for (const language of ['es', 'en'] as const) expect(texts[language]).toHaveProperty([`urgent.${kind}`])
  })

  it('goes straight to an area of the first office', () => {
    const office = loadKnowledge().offices.find(({ id }) => id === 'durango')
    expect(office?.areas.map(({ id }) => id)).toContain(office?.routing.urgent[kind])
  })
})
