import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './child-server.ts'

const root = join(import.meta.dirname, '..', '..')
const tries = 400

/** The Worker alone in workerd: no development server around it whose work would be taken for ours. */
export interface BareWorker {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Builds the Worker into `folder` as it is deployed; the files that are uploaded lie there then. */
export function buildWorker(folder: string): void {
  execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], { cwd: root, stdio: 'ignore' })
}

/** Starts the built Worker in a workerd of its own, with these settings as its variables, and waits until it answers. */
export async function startBareWorker(folder: string, settings: Readonly<Record<string, string>>): Promise<BareWorker> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const files = await serveFiles()
  const { port: filesPort } = files.address() as { port: number }
  const config = join(folder, 'workerd.capnp')
  await writeFile(config, await configOf({ port, filesPort, settings: { PUENTE_URL: url, ...settings } }))
  const child = spawn('workerd', ['serve', config], { stdio: 'ignore' })
  const dieWithUs = () => child.kill('SIGKILL')
  process.once('exit', dieWithUs)
  const answers = () =>
    fetch(`${url}/manifest.webmanifest`).then(
      (answer) => answer.ok,
      () => false,
    )
  for (let i = 0; i < tries && !(await answers()); i++) await wait(50)
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      process.removeListener('exit', dieWithUs)
      child.kill()
      await once(child, 'exit')
      files.close()
    },
  }
}

/** What the platform's asset store does: the compiled files by their names. */
async function serveFiles(): Promise<Server> {
  const server = createServer(async (request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://files')
    const found = await readFile(join(root, 'build', pathname)).catch(() => null)
    answer.writeHead(found === null ? 404 : 200).end(found ?? undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

interface ConfigParts {
  readonly port: number
  readonly filesPort: number
  readonly settings: Readonly<Record<string, string>>
}

/** workerd's own configuration: https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
async function configOf({ port, filesPort, settings }: ConfigParts): Promise<string> {
  const project = await readFile(join(root, 'wrangler.toml'), 'utf8')
  const date = /^compatibility_date = "(.+)"$/m.exec(project)?.[1]
  const office = /^PUENTE_OFFICE = "(.+)"$/m.exec(project)?.[1] ?? ''
  const variables = Object.entries({ PUENTE_OFFICE: office, ...settings }).map(
    ([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "puente", worker = .puente),
    (name = "internet", network = (allow = ["public", "private", "local"])),
    (name = "files", external = (address = "127.0.0.1:${filesPort}", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "puente")],
);
const puente :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${date}",
  compatibilityFlags = ["nodejs_compat"],
  globalOutbound = "internet",
  bindings = [(name = "ASSETS", service = "files"), ${variables.join(', ')}],
);
`
}
