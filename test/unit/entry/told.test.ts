import { expect, test } from 'vitest'
import { createTestingAssistant } from '#src/entry/in-memory.ts'
import { createTold } from '#src/entry/told.ts'

test('what a message tells is shown, numbers that tell who somebody is by their kind only', async () => {
  const { book } = await createTestingAssistant()
  const told = createTold(book)(
    'mi hermano murió en Texas, mi A es A123456789, cel 618 123 4567, ana@ejemplo.org',
    'es',
  )
  const shown = JSON.stringify(told)
  expect(told).toHaveLength(5)
  for (const secret of ['123456789', '618', 'ana@']) expect(shown).not.toContain(secret)
  expect(told).toContainEqual({ kind: 'a-number', sensitive: true })
})
