import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('what is past, in Spanish', () => {
  test.each([
    ['es', 'ayer', '2026-11-20'],
    ['es', 'ayer por la noche', '2026-11-20'],
    ['es', 'antier', '2026-11-19'],
    ['es', 'Antes de ayer me llamaron', '2026-11-19'],
    ['es', 'anoche lo agarraron', '2026-11-20'],
    ['es', 'hoy en la mañana', '2026-11-21'],
    ['es', 'hace tres días', '2026-11-18'],
    ['es', 'hace dos semanas', '2026-11-04..2026-11-10 week'],
    ['es', 'ase 2 semanas', '2026-11-04..2026-11-10 week'],
    ['es', 'HACE  COMO  DOS SEMANAS', '2026-11-04..2026-11-10 week ?'],
    ['es', 'hace como 2 o 3 semanas', '2026-10-28..2026-11-10 week ?'],
    ['es', 'hace un mes', '2026-10-06..2026-11-05 month'],
    ['es', 'hace un mes y medio', '2026-09-29..2026-10-13 week'],
    ['es', 'hace año y medio', '2025-02-19..2025-08-20 month'],
    ['es', 'hace medio año', '2026-02-19..2026-08-20 month'],
    ['es', 'desde hace cinco años', '2021-05-23..2022-05-22 year'],
    ['es', 'un par de semanas atrás', '2026-10-28..2026-11-10 week ?'],
    ['es', 'hace una hora', '2026-11-21'],
    ['es', 'la semana pasada', '2026-11-09..2026-11-15 week'],
    ['es', 'el mes pasado', '2026-10-01..2026-10-31 month'],
    ['es', 'el año antepasado', '2024-01-01..2024-12-31 year'],
    ['es', 'el lunes pasado', '2026-11-16'],
    ['es', 'llegué el viernes', '2026-11-20'],
    ['es', 'lo deportaron el martes', '2026-11-17'],
    ['es', 'murió el 3 de marzo', '2026-03-03'],
    ['es', 'falleció el 15 de agosto del 2024', '2024-08-15'],
    ['es', 'entré el 1ro de mayo de 2023', '2023-05-01'],
    ['es', 'nos detuvieron el primero de septiembre', '2026-09-01'],
    ['es', 'desde enero', '2026-01-01..2026-01-31 month'],
    ['es', 'en febreo me quitaron la pensión', '2026-02-01..2026-02-28 month'],
    ['es', 'en 2019', '2019-01-01..2019-12-31 year'],
    ['es', 'desde el 98', '1998-01-01..1998-12-31 year'],
    ['es', 'entramos en dos mil diecinueve', '2019-01-01..2019-12-31 year'],
    ['es', 'en agosto de 2018', '2018-08-01..2018-08-31 month'],
    ['es', 'del 3 al 5 de marzo de 2026', '2026-03-03..2026-03-05 day'],
    ['es', 'a mediados de marzo de 2025', '2025-03-11..2025-03-21 week ?'],
    ['es', 'principios de 2020', '2020-01-01..2020-05-01 month ?'],
    ['es', 'se fue en el otoño de 2019', '2019-01-01..2019-12-31 year'],
    ['es', 'tiene 3 años que murió', '2023-05-23..2024-05-21 year'],
    ['es', '3 de marzo del año pasado', '2025-03-03'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('what is to come, in Spanish', () => {
  test.each([
    ['es', 'mañana', '2026-11-22'],
    ['es', 'pasado mañana', '2026-11-23'],
    ['es', 'el viernes', '2026-11-27 ?'],
    ['es', 'tengo cita el 5 de diciembre', '2026-12-05'],
    ['es', 'la cita es el próximo lunes', '2026-11-23'],
    ['es', 'salimos el jueves', '2026-11-26'],
    ['es', 'en dos semanas', '2026-12-02..2026-12-08 week'],
    ['es', 'dentro de quince días', '2026-12-04..2026-12-08 day'],
    ['es', 'el mes que entra', '2026-12-01..2026-12-31 month'],
    ['es', 'la semana que viene', '2026-11-23..2026-11-29 week'],
    ['es', 'el año que viene', '2027-01-01..2027-12-31 year'],
    ['es', 'mi visa vence en marzo', '2027-03-01..2027-03-31 month'],
    ['es', 'me dieron cita hasta noviembre', '2027-11-01..2027-11-30 month'],
    ['es', 'el funeral es el sábado', '2026-11-28 ?'],
    ['es', 'el 15', '2026-12-15 ?'],
    ['es', 'el 3 del mes que entra', '2026-12-03'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('written in figures, day first in Spanish', () => {
  test.each([
    ['es', '12/03/2024', '2024-03-12 ?'],
    ['es', '25/03/2024', '2024-03-25'],
    ['es', '03/25/2024', '2024-03-25'],
    ['es', '12-3-24', '2024-03-12 ?'],
    ['es', '2024-03-12', '2024-03-12'],
    ['es', '7.8.2026', '2026-08-07 ?'],
    ['es', '03/2024', '2024-03-01..2024-03-31 month'],
    ['es', '12 del 3 del 2020', '2020-03-12'],
    ['es', 'viernes 5 de junio de 2026', '2026-06-05'],
    ['es', '29/02/2024', '2024-02-29'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('what is no day of any calendar, or no date at all', () => {
  test.each([
    ['es', '31 de febrero', ''],
    ['es', '31/02/2024', ''],
    ['es', '29 de febrero de 2023', ''],
    ['es', '45/45/2024', ''],
    ['es', 'hace mucho tiempo', ''],
    ['es', 'en la mañana me duele la cabeza', ''],
    ['es', 'de lunes a viernes', ''],
    ['es', 'todos los lunes', ''],
    ['es', 'hoy en día', ''],
    ['es', 'oí que le pegaron', ''],
    ['es', 'me piden depósito en el Oxxo', ''],
    ['es', 'bajar de peso', ''],
    ['es', 'Santo Domingo', ''],
    ['es', 'mi hermano Julio', ''],
    ['es', 'black friday', ''],
    ['es', '24/7', ''],
    ['es', 'me costó 2000 pesos', ''],
    ['es', 'vivo en la calle 5 de', ''],
    ['es', 'hace 5000 años', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})
