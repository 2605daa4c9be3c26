import { keyForms } from '../shared/door-keys.ts'

/** What a bot's token looks like, for who gave something else. */
export const tokenHelp = "the bot's token from @BotFather, e.g. 123456:ABC…"

/** The tokens of further bots, `TELEGRAM_TOKEN_<NAME>`, and what is wrong with them. */
export function moreTokens(present: Readonly<Record<string, string | undefined>>): {
  readonly tokens: readonly string[]
  readonly problems: readonly string[]
} {
  const named = Object.entries(present).flatMap(([name, token = '']) =>
    /^TELEGRAM_TOKEN_[A-Z0-9_]+$/.test(name) ? [{ name, token }] : [],
  )
  const accountOf = (token: string) => token.split(':')[0]
  const first = present.TELEGRAM_TOKEN
  const problems = named.flatMap(({ name, token }, i) => {
    if (!keyForms.telegram.token.test(token)) return [`${name}: ${tokenHelp}`]
    if (first === undefined) return [`TELEGRAM_TOKEN: the first bot's token is missing; ${name} is for a further one`]
    const others = [first, ...named.slice(0, i).map((other) => other.token)]
    return others.some((other) => accountOf(other) === accountOf(token)) ? [`${name}: this bot is already there`] : []
  })
  return { tokens: named.map(({ token }) => token), problems }
}
