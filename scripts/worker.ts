/** Starts the Worker on this machine, with the settings of `.env`: `npm run worker`. No account, and nothing is asked of the network. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const port = process.env.PORT ?? '8787'
const { status } = spawnSync(
  'wrangler',
  ['dev', '--local', '--port', port, '--var', `PUENTE_URL:http://localhost:${port}`],
  {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  },
)
process.exitCode = status ?? 1
