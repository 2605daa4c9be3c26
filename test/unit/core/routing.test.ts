import { describe, expect, it } from 'vitest'
import { inOperation, type RoutingRequest, routeOf } from '#src/core/office/routing.ts'
import { type ServiceSettings, serviceOf, shortestPromise } from '#src/core/office/service.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

const { offices, topics } = loadKnowledge()
const durango = offices.find(({ id }) => id === 'durango') ?? expect.fail('no office')
const confirmed = inOperation({
  ...durango,
  routing: {
    ...durango.routing,
    representations: durango.routing.representations.map((one) => ({ ...one, in_operation: true })),
  },
})
const areaOf = (topic: string) => topics.find(({ id }) => id === topic)?.area ?? null
const about = (topic: string | null, more: Partial<RoutingRequest> = {}): RoutingRequest => ({
  topic,
  area: topic === null ? null : areaOf(topic),
  urgent: null,
  place: null,
  ...more,
})

describe('who takes a case', () => {
  it.each([
    ['remains-repatriation', 'atencion'],
    ['us-pension-survivors', 'atencion'],
    ['locate-ice-detainee', 'atencion'],
    ['legal-help-us', 'juridica'],
    ['family-reunion', 'programas'],
    ['school-access', 'educacion'],
    ['privacy-my-data', 'recepcion'],
    ['no-such-topic', 'recepcion'],
    [null, 'recepcion'],
  ])('%s goes to %s', (topic, area) => expect(routeOf(durango, about(topic)).area).toBe(area))

  it('psychology lets people in through Atención, wherever they live', () => {
    expect(routeOf(durango, about('psychological-care')).area).toBe('atencion')
    expect(routeOf(confirmed, about('psychological-care', { place: 'us-ca:los-angeles' })).area).toBe('atencion')
  })

  it('an emergency goes straight to who can act, whatever it was about and wherever', () => {
    for (const office of [durango, confirmed]) {
      const wanted = about('us-pension-survivors', { urgent: 'removal', place: 'us-ca' })
      expect(routeOf(office, wanted).area).toBe('juridica')
      expect(routeOf(office, { ...wanted, urgent: 'suicidal' }).area).toBe('atencion')
    }
  })

  it('an emergency of a kind the office says nothing of goes where its topic goes', () => {
    const silent = { ...durango, routing: { ...durango.routing, urgent: {} } }
    expect(routeOf(silent, about('legal-help-us', { urgent: 'danger' })).area).toBe('juridica')
  })

  it('tells who of the area takes it first, where the office has said so', () => {
    expect(routeOf(durango, about('us-tourist-visa'))).toEqual({
      area: 'programas',
      role: 'Personal operativo de Programas',
    })
    expect(routeOf(durango, about('legal-help-us')).role).toBe('Área Jurídica')
  })

  it('the office’s own word about a topic comes before the topic’s', () => {
    const own = { ...durango, routing: { ...durango.routing, topics: { 'legal-help-us': { area: 'atencion' } } } }
    expect(routeOf(own, about('legal-help-us')).area).toBe('atencion')
  })
})

describe('who lives abroad', () => {
  const origin = (place: string | null) => about('origin-letter', { place })

  it('is taken by the central office as long as no representation is confirmed', () => {
    expect(routeOf(durango, origin('us-ca')).area).toBe('atencion')
    expect(durango.areas.map(({ id }) => id)).not.toContain('los-angeles')
  })

  it.each([
    ['us-ca:los-angeles', 'los-angeles'],
    ['us-ca', 'los-angeles'],
    ['us-il:cook', 'chicago'],
    ['us-tx:harris', 'atencion'],
    ['mx-dur:gomez-palacio', 'atencion'],
    [null, 'atencion'],
  ])('of %s goes to %s once they are', (place, area) => expect(routeOf(confirmed, origin(place)).area).toBe(area))

  it('keeps the one lawyer and the programmes of the central office', () => {
    expect(routeOf(confirmed, about('legal-help-us', { place: 'us-ca' })).area).toBe('juridica')
    expect(routeOf(confirmed, about('productive-projects', { place: 'us-il' })).area).toBe('programas')
  })
})

describe('the table of every office', () => {
  it.each(offices.map((office) => [office.id, office] as const))('of %s names only what there is', (_, office) => {
    const areas = office.areas.map(({ id }) => id)
    const { routing } = office
    for (const [topic, { area }] of Object.entries(routing.topics)) {
      expect(topics.map(({ id }) => id)).toContain(topic)
      expect([...areas, undefined]).toContain(area)
    }
    for (const area of Object.values(routing.urgent)) expect(areas).toContain(area)
    for (const { takes, id } of routing.representations) {
      expect(areas).not.toContain(id)
      for (const area of takes) expect(areas).toContain(area)
    }
    const codes = [...office.areas, ...routing.representations].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    // Entering through an area that itself enters through another would leave a case where nobody takes it.
    for (const { enters_through } of office.areas)
      expect(office.areas.find(({ id }) => id === enters_through)?.enters_through).toBeUndefined()
  })

  it('leaves no topic without an area', () => {
    for (const office of offices)
      for (const { id, area } of topics)
        expect(office.areas.map((one) => one.id)).toContain(routeOf(office, about(id, { area })).area)
  })
})

describe('what an area promises', () => {
  it('is the office’s, unless its file or its people say otherwise of the area', () => {
    const filed = { services: {}, history: [] }
    expect(serviceOf(durango, 'atencion', filed, 0).promise_minutes).toBe(240)
    expect(serviceOf(durango, 'juridica', filed, 0)).toEqual({
      promise_minutes: 720,
      claim_minutes: 120,
      hand_out: 'pick',
    })
    const settings = { services: { juridica: { claim_minutes: 30, hand_out: 'turn' } as const }, history: [] }
    const changed = serviceOf(durango, 'juridica', settings, 0)
    expect(changed).toEqual({ promise_minutes: 720, claim_minutes: 30, hand_out: 'turn' })
    expect(serviceOf(durango, 'nowhere', filed, 0)).toEqual(durango.service)
  })

  it('holds from the moment it was changed, and before that what was promised then', () => {
    const change = (at: number, before: number | null, after: number | null, area = 'atencion') => ({
      ...{ area, by: 'Ana', at },
      before: before === null ? null : { promise_minutes: before },
      after: after === null ? null : { promise_minutes: after },
    })
    const settings: ServiceSettings = {
      services: { atencion: { promise_minutes: 60 } },
      history: [change(300, null, 60), change(250, null, 10, 'juridica'), change(200, 30, null), change(100, null, 30)],
    }
    const promised = [99, 100, 199, 200, 299, 300, 999].map((at) => serviceOf(durango, 'atencion', settings, at))
    expect(promised.map(({ promise_minutes }) => promise_minutes)).toEqual([240, 30, 30, 240, 240, 60, 60])
    expect(serviceOf(durango, 'juridica', settings, 249).promise_minutes).toBe(720)
    expect(shortestPromise(durango, settings)).toBe(30)
  })
})
