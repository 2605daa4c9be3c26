import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('by name', () => {
  test.each([
    ['es', 'murió en Texas', 'us-tx'],
    ['es', 'en Tejas', 'us-tx'],
    ['es', 'vive en Carolina del Norte', 'us-nc'],
    ['es', 'Nuevo México', 'us-nm'],
    ['es', 'Estado de México', 'mx-mex'],
    ['es', 'soy de Chihuahua', 'mx-chh'],
    ['es', 'en Zacatecas', 'mx-zac'],
    ['es', 'edomex', 'mx-mex'],
    ['es', 'ciudad de México', 'mx-cmx'],
    ['es', 'San Luis Potosí', 'mx-slp'],
    ['es', 'Nueva York', 'us-ny'],
    ['es', 'estado de Washington', 'us-wa'],
    ['es', 'vivo en Virginia', 'us-va'],
    ['en', 'he died in California', 'us-ca'],
    ['en', 'North Carolina', 'us-nc'],
    ['en', 'New Jersey', 'us-nj'],
    ['en', 'Washington', 'us-wa ?'],
    ['en', 'West Virginia', 'us-wv'],
    ['ht', 'nan Florid', 'us-fl'],
    ['ht', 'Kalifòni', 'us-ca'],
    ['ht', 'Nouyòk', 'us-ny'],
    ['ht', 'Teksas', 'us-tx'],
    ['ht', 'nan Chiyapas', 'mx-chp'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('state', language, text)).toBe(value)
  })
})

describe('by abbreviation, where the words around allow it', () => {
  test.each([
    ['es', 'soy de Lerdo, Dgo.', 'mx-dur'],
    ['es', 'los angeles ca', 'us-ca'],
    ['es', 'vivo en Gómez Palacio, Dgo', 'mx-dur'],
    ['es', 'en tx', 'us-tx'],
    ['es', 'Chicago IL', 'us-il'],
    ['en', 'Dallas, TX', 'us-tx'],
    ['en', 'in Charlotte NC', 'us-nc'],
    ['en', 'Miami, FL 33101', 'us-fl'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('state', language, text)).toBe(value)
  })
})

describe('by a town in it', () => {
  test.each([
    ['es', 'murió en Houston', 'us-tx'],
    ['es', 'en Torreón', 'mx-coa'],
    ['es', 'soy de Lerdo', 'mx-dur'],
    ['en', 'near Chicago', 'us-il'],
    ['ht', 'm nan Tapachula', 'mx-chp'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('state', language, text)).toBe(value)
  })
})

describe('what is no state', () => {
  test.each([
    ['es', 'mi hermana Virginia', ''],
    ['es', 'la oficina de mi hermano', ''],
    ['es', 'sin papeles', ''],
    ['es', 'son de aquí', ''],
    ['es', 'ver a mi hijo', ''],
    ['es', 'me dijo que no', ''],
    ['en', 'come with me', ''],
    ['en', 'tell me or call me', ''],
    ['en', 'it is ok', ''],
    ['en', 'passed away', ''],
    ['ht', 'pa gen la', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('state', language, text)).toBe(value)
  })
})

describe('after "¿en qué estado?"', () => {
  test.each([
    ['es', 'Durango', 'mx-dur'],
    ['es', 'dgo', 'mx-dur'],
    ['es', 'tx', 'us-tx'],
    ['es', 'Texas', 'us-tx'],
    ['es', 'en Houston', 'us-tx'],
    ['es', 'california porfavor', 'us-ca'],
    ['es', 'no sé', ''],
    ['en', 'New York', 'us-ny'],
    ['en', 'nc', 'us-nc'],
    ['ht', 'Florid', 'us-fl'],
    ['es', 'colifornia', 'us-ca ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('state', language, text, { awaited: 'state' })).toBe(value)
  })
})
