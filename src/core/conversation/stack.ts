import type { Frame } from '../vocabulary/conversation.ts'
import type { Flow } from './flow.ts'

/** The flows by name; the one called `conversation` is the root. */
export type Flows = ReadonlyMap<string, Flow>

/** Flows kept beneath the running one, so that "back" can return; older ones are let go. */
export const stackLimit = 6

/** A frame that can be continued, or the reason why not. */
export type RestoreResult =
  | { readonly ok: true; readonly frame: Frame; readonly flow: Flow }
  | { readonly ok: false; readonly frame: Frame }

/** Finds a stored frame's flow and brings its snapshot to the flow's present version. Never throws. */
export function restore(frame: Frame, flows: Flows): RestoreResult {
  const flow = flows.get(frame.flow)
  if (flow === undefined) return { ok: false, frame }
  if (frame.version === flow.version) return readable(frame, flow)
  const migrated = flow.migrate(frame.snapshot, frame.version)
  if (migrated === null) return { ok: false, frame }
  return readable({ flow: flow.name, version: flow.version, snapshot: migrated }, flow)
}

function readable(frame: Frame, flow: Flow): RestoreResult {
  try {
    flow.machine.resolveState(frame.snapshot as { value: string; context: object })
    return { ok: true, frame, flow }
  } catch {
    // XState throws for a state the machine no longer has.
    return { ok: false, frame }
  }
}

/** Puts `frame` on top; of too many, the oldest that only explains is let go, then the oldest procedure, never the root. */
export function push(stack: readonly Frame[], frame: Frame, flows: Flows): Frame[] {
  const [root, ...rest] = stack
  if (root === undefined) return [frame]
  const kept = [...rest]
  while (kept.length >= stackLimit) {
    const explained = kept.findIndex(({ flow }) => flows.get(flow)?.guide == null)
    kept.splice(Math.max(0, explained), 1)
  }
  return [root, ...kept, frame]
}
