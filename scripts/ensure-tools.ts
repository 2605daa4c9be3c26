/** Before the tests: the browser they drive and the Redis they store in. Installed with apt where that is allowed, else named in one clear line. */
import { spawnSync } from 'node:child_process'

const needed = [
  { command: 'chromium', package: 'chromium' },
  { command: 'redis-server', package: 'redis-server' },
]

const missing = needed.filter(({ command }) => spawnSync('which', [command]).status !== 0)
if (missing.length > 0) {
  const packages = missing.map((m) => m.package)
  const apt = spawnSync('which', ['apt-get']).status === 0 && process.getuid?.() === 0
  if (apt) {
    console.log(`installing ${packages.join(', ')} for the tests …`)
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['install', '-y', '-qq', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    })
  }
  const still = missing.filter(({ command }) => spawnSync('which', [command]).status !== 0)
  if (still.length > 0) {
    console.error(
      `The tests need ${still.map((m) => m.command).join(', ')}. Install it first, e.g.: sudo apt-get install ${still.map((m) => m.package).join(' ')}`,
    )
    process.exit(1)
  }
}
