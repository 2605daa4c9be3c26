import type { AnyStateMachine } from 'xstate'

type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data }

const widest = 110

/** The danger chart as a file that the Stately visualiser takes: the whole chart as data, guards and actions by their names. */
export function chartFile(machine: AnyStateMachine): string {
  const config = { ...machine.config, context: machine.config.context ?? {} }
  return `// The danger chart as it runs, to paste into https://stately.ai/viz. Made by \`npm run sheets\` from flows/danger.ts; change that, not this.
import { createMachine } from 'xstate'

export const danger = createMachine(${printed(chartData(config), '')})
`
}

/** A chart or a part of it without functions. What is worked out while it runs stands there by its name: \`event.line\`. */
export function chartData(part: unknown): Data {
  if (typeof part === 'function') return chartData(part({ context: named('context'), event: named('event') }))
  if (Array.isArray(part)) return part.map(chartData)
  if (part === null || typeof part !== 'object') return (part ?? null) as Data
  if (String(part) !== '[object Object]') return String(part)
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (value === undefined ? [] : [[key, chartData(value)]])),
  )
}

/** Something of which every property is a name: \`event.line\`. */
function named(name: string): object {
  return new Proxy(
    { toString: () => name },
    {
      get: (target, key) =>
        typeof key === 'symbol' || key in target ? Reflect.get(target, key) : named(`${name}.${key}`),
    },
  )
}

/** Data as JavaScript, on one line where it fits. */
function printed(data: Data, indent: string): string {
  if (data === null || typeof data !== 'object') return literal(data)
  const isList = Array.isArray(data)
  const parts = isList
    ? data.map((one: Data) => ['', one] as const)
    : Object.entries(data).map(([key, one]) => [`${/^[a-z_]\w*$/i.test(key) ? key : literal(key)}: `, one] as const)
  const [open, close, space] = isList ? ['[', ']', ''] : ['{', '}', parts.length === 0 ? '' : ' ']
  const line = `${open}${space}${parts.map(([key, one]) => key + printed(one, '')).join(', ')}${space}${close}`
  if (!line.includes('\n') && indent.length + line.length <= widest) return line
  const deeper = `${indent}  `
  return `${open}\n${parts.map(([key, one]) => `${deeper}${key}${printed(one, deeper)},\n`).join('')}${indent}${close}`
}

function literal(value: Data): string {
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value)
}
