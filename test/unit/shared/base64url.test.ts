import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toBase64url } from '../../../src/shared/base64url.ts'

it('writes bytes as every other base64url reader reads them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    }),
  )
})
