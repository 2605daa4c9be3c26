import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { dangerMachine } from '#flows/danger.ts'
import { chartData, chartFile } from '../../../scripts/sheets/danger-chart.ts'

let folder = ''

beforeAll(() => {
  // Inside the project, where the file finds xstate.
  const build = join(import.meta.dirname, '..', '..', '..', 'build')
  mkdirSync(build, { recursive: true })
  folder = mkdtempSync(join(build, 'chart-'))
  writeFileSync(join(folder, 'danger.machine.js'), chartFile(dangerMachine))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The machine of the file, as the visualiser would build it. */
async function exported(): Promise<AnyStateMachine> {
  const { danger } = (await import(join(folder, 'danger.machine.js'))) as { danger: AnyStateMachine }
  return danger
}

function statesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(statesOf)]
}

/** Every way from every state: on what, if what, to where, doing what. */
function waysOf(machine: AnyStateMachine): readonly unknown[] {
  return statesOf(machine.root).flatMap(({ id, transitions }) =>
    [...transitions.values()].flat().map(({ eventType, guard, target, actions }) => ({
      from: id,
      on: eventType,
      if: chartData(guard ?? null),
      to: target?.map((state) => state.id) ?? null,
      do: chartData(actions),
    })),
  )
}

test('what is shown in the visualiser has the states of the chart that runs', async () => {
  const paths = (machine: AnyStateMachine) =>
    statesOf(machine.root).map(({ id, initial }) => [id, initial.target.map((state) => state.id)])
  expect(paths(await exported())).toEqual(paths(dangerMachine))
})

test('what is shown in the visualiser has the transitions of the chart that runs', async () => {
  const ways = waysOf(dangerMachine)
  expect(ways.length).toBeGreaterThan(200)
  expect(waysOf(await exported())).toEqual(ways)
})

test('the file begins where a talk begins', async () => {
  expect((await exported()).config.context).toEqual(dangerMachine.config.context)
})
