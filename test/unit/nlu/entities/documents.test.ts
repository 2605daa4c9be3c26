import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('in Spanish', () => {
  test.each([
    ['es', 'acta de nacimiento', 'birth-record'],
    ['es', 'el acta d nacimiento', 'birth-record'],
    ['es', 'acta de matrimonio', 'marriage-record'],
    ['es', 'acta de defunción', 'death-record'],
    ['es', 'acta de divorcio', 'divorce-record'],
    ['es', 'partida de nacimiento', 'birth-record'],
    ['es', 'constancia de soltería', 'single-status'],
    ['es', 'perdí mi pasaporte y mi curp', 'passport; curp'],
    ['es', 'INE', 'voter-card'],
    ['es', 'credencial para votar', 'voter-card'],
    ['es', 'matrícula consular', 'consular-id'],
    ['es', 'la mica', 'green-card'],
    ['es', 'green card', 'green-card'],
    ['es', 'visa de turista', 'visa'],
    ['es', 'visa humanitaria', 'humanitarian-visa ?'],
    ['es', 'tarjeta de visitante por razones humanitarias', 'humanitarian-card'],
    ['es', 'TVRH', 'humanitarian-card'],
    ['es', 'la constancia de la COMAR', 'comar-certificate'],
    ['es', 'constancia de repatriación', 'repatriation-certificate'],
    ['es', 'tarjeta de residente permanente', 'residence-card'],
    ['es', 'FMM', 'visitor-permit'],
    ['es', 'permiso de trabajo', 'work-permit'],
    ['es', 'carta poder', 'power-of-attorney'],
    ['es', 'poder notarial', 'power-of-attorney'],
    ['es', 'tarjeta del seguro social', 'social-security-card'],
    ['es', 'licencia de manejo', 'drivers-license'],
    ['es', 'cartilla militar', 'military-card'],
    ['es', 'certificado de secundaria', 'school-papers'],
    ['es', 'carta de no antecedentes penales', 'criminal-record'],
    ['es', 'comprobante de domicilio', 'proof-of-address'],
    ['es', 'acta', 'civil-record ?'],
    ['es', 'cédula de identidad', 'identity-card'],
    ['es', 'patria potestad', 'custody-order'],
    ['es', 'testamento', 'will'],
    ['es', 'talón de cheque', 'pay-stub'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('document', language, text)).toBe(value)
  })
})

describe('in English', () => {
  test.each([
    ['en', 'birth certificate', 'birth-record'],
    ['en', 'marriage license', 'marriage-record'],
    ['en', 'death certificate', 'death-record'],
    ['en', 'divorce decree', 'divorce-record'],
    ['en', 'passport', 'passport'],
    ['en', "driver's license", 'drivers-license'],
    ['en', 'green card', 'green-card'],
    ['en', 'work permit', 'work-permit'],
    ['en', 'I-94', 'i-94'],
    ['en', 'power of attorney', 'power-of-attorney'],
    ['en', 'social security card', 'social-security-card'],
    ['en', 'school records', 'school-papers'],
    ['en', 'notice to appear', 'court-notice'],
    ['en', 'deportation order', 'removal-order'],
    ['en', 'naturalization certificate', 'naturalization-letter'],
    ['en', 'W-2 and tax returns', 'tax-papers; tax-papers'],
    ['en', 'consular ID', 'consular-id'],
    ['en', 'custody papers', 'custody-order'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('document', language, text)).toBe(value)
  })
})

describe('in Kreyòl', () => {
  test.each([
    ['ht', 'batistè', 'birth-record'],
    ['ht', 'ekstrè achiv', 'archive-extract'],
    ['ht', 'ak maryaj', 'marriage-record'],
    ['ht', 'ak desè', 'death-record'],
    ['ht', 'paspò', 'passport'],
    ['ht', 'viza', 'visa'],
    ['ht', 'kat idantifikasyon nasyonal', 'identity-card'],
    ['ht', 'konstans COMAR a', 'comar-certificate'],
    ['ht', 'kat rezidans', 'residence-card'],
    ['ht', 'kat imanitè', 'humanitarian-card'],
    ['ht', 'pwokirasyon', 'power-of-attorney'],
    ['ht', 'papye lekòl', 'school-papers'],
    ['ht', 'kat sekirite sosyal', 'social-security-card'],
    ['ht', 'papye rapatriman', 'repatriation-certificate'],
    ['ht', 'kazye jidisyè', 'criminal-record'],
    ['ht', 'kat konsila', 'consular-id'],
    ['ht', 'pèmi travay', 'work-permit'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('document', language, text)).toBe(value)
  })
})

describe('what is no paper', () => {
  test.each([
    ['es', 'sin papeles', ''],
    ['es', 'cédula profesional', ''],
    ['es', 'tarjeta Visa', ''],
    ['en', 'we head north', ''],
    ['en', 'DUI in Texas', ''],
    ['ht', 'konstans orijin', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('document', language, text)).toBe(value)
  })
})
