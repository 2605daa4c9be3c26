import { describe, expect, it } from 'vitest'
import { onDutyNames } from '#src/core/office/on-duty.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { onDutyNow } from '#src/staff/duty/on-duty.ts'
import { readSettings } from '#src/staff/duty/settings.ts'
import { alertOf } from '#src/staff/group/lines.ts'
import { waiting } from '#test/kit/case.ts'
import { inDanger } from '#test/kit/in-danger.ts'

const night = 10 * 60 * 60_000

describe('who is on duty', () => {
  it('is whom the office chose on its page, else whom its file names, else nobody', () => {
    const there = [
      { id: 'e', name: 'Eva' },
      { id: 'l', name: 'Leo' },
    ]
    expect(onDutyNames('none', null, there)).toEqual([])
    expect(onDutyNames(['Titular de Atención'], null, there)).toEqual(['Titular de Atención'])
    expect(onDutyNames(['Titular de Atención'], ['l', 'gone'], there)).toEqual(['Leo'])
    expect(onDutyNames(['Titular de Atención'], [], there)).toEqual([])
  })

  it('is said outright by every office, nobody too', () => {
    for (const office of loadKnowledge().offices) expect(office.on_duty).toBeDefined()
  })
})

describe('the page of settings', () => {
  it('says that nobody is on duty, and takes who is from whoever supervises; back to the file by a press', async () => {
    const { office, ana, eva } = await inDanger()
    const page = async () => (await ana.get('/staff/duty')).body
    expect(await page()).toContain('Nadie está de guardia')
    expect(await page()).toContain('Así está en los datos de la oficina')
    expect(await page()).toContain('no tiene un grupo del equipo')
    const id = (await office.store.staffByLogin('eva'))?.id ?? ''
    expect((await eva.post('/staff/duty/on-duty', { [`on-${id}`]: 'yes' })).status).toBe(403)
    expect((await ana.post('/staff/duty/on-duty', { [`on-${id}`]: 'yes', 'on-nobody': 'yes' })).status).toBe(303)
    expect(await page()).toContain('De guardia: Eva.')
    expect((await eva.get('/staff/duty')).body).toContain('De guardia: Eva.')
    const service = { area: 'atencion', promise_minutes: '90', claim_minutes: '45', hand_out: 'pick' }
    await ana.post('/staff/duty/service', service)
    expect(await page()).toContain('De guardia: Eva.')
    await ana.post('/staff/duty/on-duty', { reset: 'yes' })
    expect(await page()).toContain('Así está en los datos de la oficina')
  })
})

describe('out of hours', () => {
  it('the group reads who is on duty and there, or that nobody is; the person reads nothing of it', async () => {
    const { office, ana, rosa } = await inDanger()
    const { store, assistant } = office
    const alert = async () => {
      const names = await onDutyNow({ store, book: assistant.book }, await readSettings(store), office.now())
      return alertOf({ ...waiting, urgent: 'kidnapped' }, '', names)
    }
    const id = (await store.staffByLogin('eva'))?.id ?? ''
    await ana.post('/staff/duty/on-duty', { [`on-${id}`]: 'yes' })
    expect(await alert()).not.toContain('guardia')
    await ana.post('/staff/duty/absences', { staff: id, from: '2026-11-24', until: '2026-11-24' })
    office.pass(night)
    expect(await alert()).toContain('Fuera de horario. De guardia: Eva.')
    office.pass(24 * 60 * 60_000)
    expect(await alert()).toContain('nadie está de guardia')
    await rosa.says('ya volvieron, tengo miedo')
    expect((await rosa.reads()).join(' ')).not.toMatch(/guardia|Eva/)
  })
})
