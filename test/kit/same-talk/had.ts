import { linesOf, type Seat } from './talk.ts'
import { type Told, undone } from './undo.ts'

/** A talk that was had at some door. */
export interface Talk {
  readonly turns: readonly Told[]
  readonly outcome: string
}

/** Has a recorded talk at a door that is opened for it. */
export async function had(name: string, open: () => Promise<Seat>): Promise<Talk> {
  const seat = await open()
  try {
    const turns: Told[] = []
    for (const line of linesOf(name)) turns.push(undone(await seat.does(line)))
    return { turns, outcome: await seat.outcome() }
  } finally {
    await seat.leave()
  }
}
