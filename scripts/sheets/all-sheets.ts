import { flows } from '../../flows/registry.ts'
import { loadKnowledge } from '../../src/entry/load-knowledge.ts'
import { decisionsOf } from './decisions.ts'
import { momentOf, sheetOf } from './sheet.ts'

/** The sheets and the decisions of all guided procedures by file name, with a page that lists the sheets. Those without texts are left to the guides check. */
export function allSheets(): ReadonlyMap<string, string> {
  const knowledge = loadKnowledge()
  const sheets = [...flows.values()].flatMap(({ guide, version, machine }) => {
    const texts = guide === null ? undefined : knowledge.guides[guide.flow]
    if (guide === null || texts === undefined) return []
    return [
      {
        name: `${guide.flow}.md`,
        title: texts.es.title,
        sheet: sheetOf({ guide, version, machine, texts }, knowledge),
        decisions: decisionsOf(guide, momentOf(knowledge)),
      },
    ]
  })
  const list = sheets.map(({ name, title }) => `- [${title}](${name})`).join('\n')
  const readme = `# Los procedimientos guiados\n\nUna hoja por procedimiento, para quien los revisa sin leer código: qué se pregunta, cuándo, qué se contesta y con qué datos. En [decisions](decisions) está, en texto, cada manera de contestar y a dónde lleva: ahí se ve qué cambia cuando cambia una tabla.\n\n${list}\n`
  return new Map([
    ['README.md', readme],
    ...sheets.map(({ name, sheet }) => [name, sheet] as const),
    ...sheets.map(({ name, decisions }) => [`decisions/${name.replace('.md', '.txt')}`, decisions] as const),
  ])
}
