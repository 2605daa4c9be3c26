import { flows } from '../../flows/registry.ts'
import type { Flow } from '../../src/core/conversation/flow.ts'
import { loadKnowledge } from '../../src/entry/load-knowledge.ts'
import { sheetOf } from './sheet.ts'

type Knowledge = ReturnType<typeof loadKnowledge>

/** The sheets of all guided procedures by file name, with a page that lists them. Those without texts are left to the guides check. */
export function allSheets(): ReadonlyMap<string, string> {
  const knowledge = loadKnowledge()
  const sheets = [...flows.values()].flatMap((flow) => sheetIn(flow, knowledge) ?? [])
  const list = sheets.map(({ name, title }) => `- [${title}](${name})`).join('\n')
  const readme = `# Los procedimientos guiados\n\nUna hoja por procedimiento, para quien los revisa sin leer código: qué se pregunta, cuándo, qué se contesta y con qué datos.\n\n${list}\n`
  return new Map([['README.md', readme], ...sheets.map(({ name, sheet }) => [name, sheet] as const)])
}

/** The one sheet that docs/flows shows as an example. */
export function exampleSheet(): string {
  const flow = flows.get('refugio')
  return (flow && sheetIn(flow, loadKnowledge())?.sheet) ?? ''
}

function sheetIn({ guide, version, machine }: Flow, knowledge: Knowledge) {
  const texts = guide === null ? undefined : knowledge.guides[guide.flow]
  if (guide === null || texts === undefined) return null
  return {
    name: `${guide.flow}.md`,
    title: texts.es.title,
    sheet: sheetOf({ guide, version, machine, texts }, knowledge),
  }
}
