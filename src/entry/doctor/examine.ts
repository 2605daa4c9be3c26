import { errorCode, OutsideError } from '../../shared/errors.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { isInFolder } from '../open-store.ts'
import { examineFolder } from './examine-folder.ts'
import { examineRedis } from './examine-redis.ts'
import { examineServer } from './examine-server.ts'
import { type Finding, look, mend, well } from './finding.ts'

/** What the doctor is told. */
export interface Examination {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Compiled content; throws with the mend when there is none. */
  knowledge(): { readonly topics: readonly unknown[]; readonly offices: readonly { readonly id: string }[] }
  /** False when content was edited since it was compiled. */
  readonly compiled: boolean
  now(): number
}

/** Looks at settings, content and data, and changes nothing. Never rejects: what cannot be looked at is a finding. */
export async function examine({ environment, knowledge, compiled, now }: Examination): Promise<readonly Finding[]> {
  const content = (config: Config | null) => examineContent(knowledge, compiled, config)
  try {
    const config = readConfig(environment)
    return [...examineSettings(config), ...content(config), ...(await examineData(config, now))]
  } catch (error) {
    if (!(error instanceof ConfigError)) return [notExamined(error)]
    const problems = error.problems.map((problem) => mend('settings', problem, 'mend it in the environment or in .env'))
    return [...problems, ...content(null)]
  }
}

async function examineData(config: Config, now: () => number): Promise<readonly Finding[]> {
  if (config.store === 'memory')
    return [look('database', 'PUENTE_STORE is memory: nothing is kept', 'set it to sqlite, or leave it out')]
  if (!isInFolder(config)) return [...(await examineRedis(config)), ...(await examineServer(config, null))]
  return examineFolder(config, now())
}

function examineSettings(config: Config): readonly Finding[] {
  const doors = [
    'web',
    ...(config.telegram === null ? [] : [`telegram (${config.telegram.mode})`]),
    ...(config.whatsapp === null ? [] : ['whatsapp']),
    ...(config.whatsappWeb === null ? [] : ['whatsapp web']),
  ]
  const { protocol, hostname } = new URL(config.url)
  const found = well('settings', `settings well, office ${config.office}, doors ${doors.join(', ')}`)
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return [found]
  return [
    found,
    look('settings', `PUENTE_URL is ${protocol}//…: what people write travels in the open`, 'put it behind https'),
  ]
}

function examineContent(
  knowledge: Examination['knowledge'],
  compiled: boolean,
  config: Config | null,
): readonly Finding[] {
  try {
    const { topics, offices } = knowledge()
    if (config !== null && !offices.some(({ id }) => id === config.office)) {
      const known = offices.map(({ id }) => id).join(', ')
      return [mend('content', `there is no office ${config.office}`, `set PUENTE_OFFICE to one of: ${known}`)]
    }
    if (!compiled)
      return [
        look(
          'content',
          'content was edited since it was compiled',
          'npm run -s knowledge checks it; the next start takes it',
        ),
      ]
    return [well('content', `${topics.length} topics compiled`)]
  } catch {
    return [mend('content', 'content is not compiled, or what was compiled is broken', 'npm run compile')]
  }
}

/** What went wrong while something was looked at. */
export function notExamined(error: unknown): Finding {
  const says = error instanceof OutsideError ? error.message : `it could not be looked at (${errorCode(error)})`
  return mend('settings', says, 'mend that and ask again')
}
