import { z } from 'zod'
import { settings } from '../../src/entry/settings.ts'

interface Setting {
  readonly description?: string
  readonly default?: string | number
  /** How the default is shown, where it is not a plain value. */
  readonly unset?: string
}

const intro = `# Settings

Made by \`npm run docs\` from [src/entry/settings.ts](../src/entry/settings.ts); change that, not this.

Puente runs without any of them. They come from the environment, or from a file \`.env\` beside \`package.json\` ([an example](../.env.example)).
A wrong one stops the start with a list of what to mend. **Back up** the data folder, and keep \`master.key\` apart from the database: one
without the other tells nothing.`

/** Further bots are named by whoever runs them, so no schema can list them. */
const furtherBots = row('TELEGRAM_TOKEN_<NAME>', {
  description: 'a further bot, e.g. `TELEGRAM_TOKEN_LERDO`; as many as wanted',
})

/** docs/settings.md: every setting with its default and what it is for, as its schema says. */
export function settingsPage(): string {
  const listed = z.toJSONSchema(settings, { io: 'input' }).properties ?? {}
  const rows = Object.entries(listed).flatMap(([name, setting]) => {
    const line = row(name, setting as Setting)
    return name === 'TELEGRAM_TOKEN' ? [line, furtherBots] : [line]
  })
  return `${intro}\n\n| name | default | meaning |\n|---|---|---|\n${rows.join('\n')}\n`
}

/** A setting nobody described is refused: whoever adds one says what it is for. */
function row(name: string, { description, unset, default: value }: Setting): string {
  if (description === undefined)
    throw new Error(`${name} in src/entry/settings.ts has no description: say what it is for`)
  return `| \`${name}\` | ${unset ?? (value === undefined ? '–' : `\`${value}\``)} | ${description} |`
}
