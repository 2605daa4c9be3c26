import { createUnderstander, type UnderstanderData } from '../../src/nlu/create-understander.ts'
import { besideOf } from '../../src/nlu/talk/talk-model.ts'
import { talkFigures, trainApart } from './talk-model.ts'
import { type Held, heldFigures, holdTalk } from './talk-score.ts'
import type { TurnInTalk, WrittenTalk } from './talks.ts'

/**
 * What the model of talks does on hands it has not read: `choice`, each turn in the situation it should stand in; `held`, whole talks
 * from the first message, where a wrong turn leads where it leads. `heard` is told every turn held.
 */
export function measureTalk(
  talks: readonly WrittenTalk[],
  turns: readonly TurnInTalk[],
  data: UnderstanderData,
  heard: (held: Held) => void = () => undefined,
): { readonly choice: Record<string, number>; readonly held: Record<string, number> } {
  const beside = besideOf(data.neighbours)
  const apart = trainApart(turns, beside)
  const held = [...apart].flatMap(([writer, talk]) => {
    const understander = createUnderstander({ ...data, talk })
    return talks.filter((one) => one.writer === writer).flatMap((one) => holdTalk(one, understander))
  })
  held.forEach(heard)
  return { choice: talkFigures(turns, beside, apart), held: heldFigures(held) }
}
