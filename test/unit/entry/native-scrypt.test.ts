import { expect, test } from 'vitest'
import { nativeScrypt } from '#src/entry/native-scrypt.ts'
import { newToken } from '#src/shared/ids.ts'
import { createPasswords } from '#src/staff/password.ts'

test('a password kept by Node’s own work is right for the other, and the other way round', async () => {
  const [native, plain] = [createPasswords(newToken, nativeScrypt), createPasswords(newToken)]
  const [first, second] = [await native.hash('caballo pila grapa'), await plain.hash('caballo pila grapa')]
  expect(await plain.verify('caballo pila grapa', first)).toBe(true)
  expect(await native.verify('caballo pila grapa', second)).toBe(true)
  expect(await native.verify('otra pila grapa', second)).toBe(false)
})
