import { describe, expect, test } from 'vitest'
import type { UrgentKind } from '#src/core/vocabulary/meaning.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'

describe('in so few words people say the same in any danger', () => {
  const { followUp } = createUnderstander()

  test.each<[string, UrgentKind, string]>([
    ['ya llame al 911', 'medical', 'called'],
    ['i called 911 already', 'kidnapped', 'called'],
    ['the police are here', 'home_violence', 'help_here'],
    ['tengo dos niños', 'home_violence', 'children'],
    ['estoy en Torreón', 'suicidal', 'location'],
  ])('%s (%s): %s', (text, kind, says) => expect(followUp(text, kind).followUps[0]?.says).toBe(says))
})
