import { describe, expect, it } from 'vitest'
import { alertOf } from '#src/staff/group/lines.ts'
import { inDanger } from '#test/kit/in-danger.ts'

const page = async (who: { get(path: string): Promise<{ body: string }> }, path = '/staff') =>
  (await who.get(path)).body
const rowOf = (body: string, id: string) => new RegExp(`<li [^>]*id="row-${id}">[\\s\\S]*?</li>`).exec(body)?.[0] ?? ''

describe('somebody in danger in the list', () => {
  it('stands first with kind, place and last words, whoever came before', async () => {
    const { office, ana, id } = await inDanger()
    const luis = office.person('Luis', 'es')
    await luis.presses('person')
    const body = await page(ana)
    const row = rowOf(body, id)
    expect(row).toContain('URGENTE: secuestro · Reynosa, Tamaulipas')
    expect(row).toContain('no puedo hablar, me están viendo')
    expect(row).not.toContain('Hablar con una persona')
    expect(body.indexOf(`row-${id}`)).toBeLessThan(body.lastIndexOf('<li class="row'))
  })

  it('who told of a second danger is named by that, on the strip of every page too', async () => {
    const { office, ana, rosa, id } = await inDanger()
    await rosa.says('me tomé todas las pastillas de mi mamá y ya no quiero vivir')
    const of = (await office.store.case(id)) ?? expect.fail('no case')
    const [kind] = of.danger?.kinds.slice(-1) ?? []
    const name = kind === 'suicidal' ? 'riesgo de suicidio' : 'emergencia médica'
    expect(rowOf(await page(ana), id)).toContain(`URGENTE: ${name}`)
    expect(await page(ana, '/staff/pulse')).toContain(name)
  })

  it('shows no place and no words of a case one may not open; and the group never has them', async () => {
    const { office, ana, eva, id } = await inDanger()
    await ana.post(`/staff/cases/${id}/care`, { act: 'protect' })
    const row = rowOf(await page(eva), id)
    expect(row).toContain('URGENTE: secuestro')
    for (const words of ['Reynosa', 'me están viendo']) expect(row).not.toContain(words)
    const of = (await office.store.case(id)) ?? expect.fail('no case')
    expect(alertOf(of, 'https://oficina.example')).toContain('secuestro')
    expect(alertOf(of, 'https://oficina.example')).not.toContain('Reynosa')
  })
})
