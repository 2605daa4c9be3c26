import type { Store, TurnCommit } from '#src/store/store.ts'
import { inventedPerson, type SeedPlan } from './invent.ts'

/** People written at the same time: what is ready together is written together. */
const atOnce = 400

/** Writes invented people into an empty store, longest ago first, as their turns would have; `tell` hears how many are done. */
export async function plant(
  store: Store,
  plan: SeedPlan,
  tell: (done: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < plan.cases; from += atOnce) {
    const people = Array.from({ length: Math.min(atOnce, plan.cases - from) }).map((_, i) =>
      inventedPerson(plan, from + i),
    )
    await Promise.all(people.map(([first]) => written(store, first)))
    await Promise.all(people.map(([, second]) => written(store, second)))
    tell(from + people.length)
  }
}

async function written(store: Store, turn: TurnCommit): Promise<void> {
  const result = await store.commitTurn(turn)
  if (result !== 'committed') throw new Error(`an invented turn was not written: ${result}`)
}
