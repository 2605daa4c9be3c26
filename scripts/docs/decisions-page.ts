import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const intro = `# Decisions

Made by \`npm run docs\` from the pages of this folder. Each is one choice with its reasons, frozen when it was made; what is built today is in
[the design](../design/README.md). A new one takes the next number.

| | decision | no longer holds |
|---|---|---|`

/** docs/decisions/README.md: every decision in order, and what of it a later one superseded. */
export function decisionsPage(root: string): string {
  const rows = globSync('docs/decisions/[0-9]*.md', { cwd: root })
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const [, number = '', title = ''] = /^# (\d+)\. (.*)$/m.exec(text) ?? []
      const [, past = ''] = /^\*\*(Superseded.*)$/m.exec(text) ?? []
      return `| ${number} | [${title}](${basename(path)}) | ${past.replace('**', '')} |`
    })
  return `${intro}\n${rows.join('\n')}\n`
}
