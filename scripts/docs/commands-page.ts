import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proofs } from '../qa/proofs.ts'

interface Package {
  readonly scripts: Readonly<Record<string, string>>
  /** What each script does, in groups. */
  readonly commands: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const intro = `# Commands

Made by \`npm run docs\` from [package.json](../package.json) and [scripts/qa/proofs.ts](../scripts/qa/proofs.ts); change those, not this.

\`npm ci\` first. What is given to a command comes after \`--\`; \`npm run -s\` keeps npm's own lines out. **Stable**, other tools rely on them:
\`start\`, \`test\`, \`talk\`, \`ask\`, \`knowledge\`, \`bench\`, \`check\`. The Node they run on comes with the packages: only npm is needed.`

/** docs/commands.md: every script of package.json but those npm runs before another. Throws for a script nobody described, and for a description without a script. */
export function commandsPage(root: string): string {
  const { scripts, commands } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
  const described = Object.values(commands).flatMap((group) => Object.keys(group))
  const isBefore = (name: string) => name.startsWith('pre') && name.slice(3) in scripts
  const wanted = Object.keys(scripts).filter((name) => !isBefore(name))
  const odd = [...wanted.filter((name) => !described.includes(name)), ...described.filter((name) => !(name in scripts))]
  if (odd.length > 0) throw new Error(`package.json: "scripts" and "commands" differ in ${odd.join(', ')}`)
  const groups = Object.entries(commands).map(([title, group]) =>
    table(
      title,
      Object.entries(group).map(([name, about]) => [runs(name), about]),
    ),
  )
  const proving = table(
    'Proofs',
    proofs.map(({ name, about }) => [`npm run qa -- ${name}`, about]),
  )
  return `${[intro, ...groups, proving].join('\n\n')}\n`
}

function runs(name: string): string {
  return ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`
}

function table(title: string, rows: readonly (readonly [command: string, about: string])[]): string {
  const lines = rows.map(([command, about]) => `| \`${command}\` | ${about} |`)
  return `## ${title}\n| command | what it does |\n|---|---|\n${lines.join('\n')}`
}
