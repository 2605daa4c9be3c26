import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('numbers of the US authorities', () => {
  test.each([
    ['es', 'A123456789', 'A123456789'],
    ['es', 'mi número A es A 123 456 789', 'A123456789'],
    ['es', 'A-12345678', 'A12345678'],
    ['es', 'a123-456-789', 'A123456789'],
    ['es', 'número A: 123456789', 'A123456789'],
    ['en', 'my alien number is 123456789', 'A123456789'],
    ['en', 'A# 123456789', 'A123456789'],
    ['ht', 'nimewo a m se A 123 456 789', 'A123456789'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('a-number', language, text)).toBe(value)
  })
})

describe('what is none', () => {
  test.each([
    ['es', 'llame a 618 123 4567', ''],
    ['es', '123456789', ''],
    ['es', 'A1234567', ''],
    ['es', 'A1234567890', ''],
    ['es', 'SSN 123-45-6789', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('a-number', language, text)).toBe(value)
  })
})

describe('telephones', () => {
  test.each([
    ['es', '618 123 4567', '6181234567'],
    ['es', '6181234567', '6181234567'],
    ['es', '(618) 123-45-67', '6181234567'],
    ['es', '+52 618 123 4567', '+526181234567'],
    ['es', '52 618 123 45 67', '526181234567'],
    ['es', '+1 (915) 555-1234', '+19155551234'],
    ['es', 'mi cel es 618-123-4567 y el de casa 871 555 1234', '6181234567; 8715551234'],
    ['en', '915.555.1234', '9155551234'],
    ['ht', '509 3712 3456', '50937123456'],
    ['ht', '+509 3712-3456', '+50937123456'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('phone', language, text)).toBe(value)
  })
})

describe('what is none', () => {
  test.each([
    ['es', '12/03/2024', ''],
    ['es', '2024-03-12 10', ''],
    ['es', 'SSN 123-45-6789', ''],
    ['es', '$6181234567', ''],
    ['es', '34000', ''],
    ['es', 'A123456789', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('phone', language, text)).toBe(value)
  })
})

describe('addresses', () => {
  test.each([
    ['es', 'Juan.Perez@Gmail.com', 'juan.perez@gmail.com'],
    ['es', 'mi correo es maria_lopez+1@hotmail.com.mx, gracias', 'maria_lopez+1@hotmail.com.mx'],
    ['en', 'write to j@x.org', 'j@x.org'],
    ['es', 'sin arroba gmail.com', ''],
    ['es', '@usuario', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('email', language, text)).toBe(value)
  })
})
