import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('named', () => {
  test.each([
    ['es', 'vengo de Honduras', 'hn'],
    ['es', 'venesuela', 've'],
    ['es', 'vengo de El Salvador', 'sv'],
    ['es', 'en la USA', 'us'],
    ['es', 'estoy en EE.UU.', 'us'],
    ['es', 'Estados Unidos', 'us'],
    ['es', 'vive en el otro lado', 'us'],
    ['es', 'República Dominicana', 'do'],
    ['es', 'México', 'mx'],
    ['es', 'mejico', 'mx'],
    ['es', 'de cuba', 'cu'],
    ['es', 'Nicaragua', 'ni'],
    ['es', 'crucé por Guatemala y México', 'gt; mx'],
    ['en', 'I came from Brazil', 'br'],
    ['en', 'in the US', 'us'],
    ['en', 'the United States', 'us'],
    ['en', 'Haiti', 'ht'],
    ['en', 'Dominican Republic', 'do'],
    ['en', 'Canada', 'ca'],
    ['en', 'from Colombia', 'co'],
    ['ht', 'Ayiti', 'ht'],
    ['ht', 'mwen Ozetazini', 'us'],
    ['ht', 'Etazini', 'us'],
    ['ht', 'Meksik', 'mx'],
    ['ht', 'Chili', 'cl'],
    ['ht', 'Brezil', 'br'],
    ['ht', 'Sendomeng', 'do'],
    ['ht', 'Kiba', 'cu'],
    ['ht', 'Ekwatè', 'ec'],
    ['ht', 'Kanada', 'ca'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('country', language, text)).toBe(value)
  })
})

describe('told by where people are from', () => {
  test.each([
    ['es', 'soy hondureña', 'from hn'],
    ['es', 'somos venezolanos', 'from ve'],
    ['es', 'es haitiano', 'from ht'],
    ['es', 'catracho', 'from hn'],
    ['es', 'nicaragüense', 'from ni'],
    ['es', 'mi esposo es gringo', 'from us'],
    ['es', 'pasaporte mexicano', 'from mx'],
    ['es', 'guatemalteka', 'from gt'],
    ['en', 'I am Haitian', 'from ht'],
    ['en', "we're Cuban", 'from cu'],
    ['en', 'she is Salvadoran', 'from sv'],
    ['en', 'my Mexican residence', 'from mx'],
    ['en', 'US citizen', 'from us'],
    ['ht', 'mwen se ayisyen', 'from ht'],
    ['ht', 'madanm mwen se meksikèn', 'from mx'],
    ['ht', 'kolonbyen', 'from co'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('country', language, text)).toBe(value)
  })
})

describe('what is no country', () => {
  test.each([
    ['es', 'se usa mucho', ''],
    ['es', 'Nuevo México', ''],
    ['es', 'Estado de México', ''],
    ['es', 'San Salvador', ''],
    ['es', 'cuántos años', ''],
    ['es', 'los sábados', ''],
    ['es', 'gana bien', ''],
    ['es', 'el norte de Durango', ''],
    ['es', 'actas de los estados', ''],
    ['en', 'help us', ''],
    ['en', 'New Mexico', ''],
    ['en', 'British Columbia', ''],
    ['en', 'Haitian Creole', ''],
    ['ht', 'pale kreyòl ayisyen', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('country', language, text)).toBe(value)
  })
})
