import { describe, expect, it } from 'vitest'
import type { Change } from '#src/knowledge/changes/change.ts'
import { openConsole, type TestBrowser } from '#test/kit/console.ts'

type TestConsole = Awaited<ReturnType<typeof openConsole>>

/** The page of the only case, as `who` sees it. */
async function caseOf(office: TestConsole, who: TestBrowser): Promise<string> {
  const [first] = await office.cases()
  return (await who.get(`/staff/cases/${first?.id}?all`)).body
}

describe('what the assistant said in a language its reader does not read', () => {
  it('stands beside it in the reader’s, from the same facts', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    await jean.presses('topic:mexican-passport:cost')
    await jean.presses('person')
    const kreyol = await jean.reads()
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:mexican-passport:cost')
    const page = await caseOf(office, ana)
    const spanish = (await rosa.reads())[0] ?? ''
    for (const line of [kreyol[0], spanish].flatMap((text) => text?.split('\n\n')[0] ?? []))
      expect(page).toContain(line)
    expect(page).toContain('En español, con los mismos datos:')
    expect(page).not.toContain('Los datos o los textos cambiaron')
    expect(page).toContain('lang="ht"')
  })

  it('is in English for who reads English, and only once for who reads what the person does', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:mexican-passport:cost')
    await rosa.presses('person')
    expect(await caseOf(office, ana)).not.toContain('class="again"')
    await ana.post('/staff/account/language', { language: 'en' })
    expect(await caseOf(office, ana)).toContain('In English, from the same facts:')
  })

  it('says so when the office changed a fact since', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    await jean.presses('topic:mexican-passport:cost')
    await jean.presses('person')
    const { live } = office.assistant
    const topic = live.knowledge().topics.find(({ id }) => id === 'mexican-passport')
    if (topic === undefined) throw new Error('there is a topic on the passport')
    const changes = topic.facts.map((fact): Change => {
      const item = { ...fact, text: { es: 'Otro costo.', en: 'Another price.', ht: 'Yon lòt pri.' } }
      return { kind: 'fact', topic: topic.id, item, sources: topic.sources }
    })
    live.lay(changes, [])
    const page = await caseOf(office, ana)
    expect(page).toContain('Los datos o los textos cambiaron desde que se dijo:')
    expect(page).toContain('Otro costo.')
  })
})
