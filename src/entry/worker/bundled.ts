/** Files that were made at compile time and lie beside the Worker; nobody else can fetch them. */
export interface Bundled {
  /** A file for browsers by its bare name; null when there is none. */
  asset(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** A compiled piece of JSON. Rejects when it is missing. */
  json<T>(name: string): Promise<T>
}

/** What the platform gives for the folder in `wrangler.toml`. */
export interface AssetsBinding {
  fetch(url: string): Promise<Response>
}

/** Opens the folder behind a binding. */
export function createBundled(assets: AssetsBinding): Bundled {
  const get = (path: string) => assets.fetch(`https://assets.local/${path}`)
  return {
    async asset(name) {
      if (!/^[\w-]+(\.[\w-]+)+$/.test(name)) return null
      const found = await get(`web/${name}`)
      return found.ok ? new Uint8Array(await found.arrayBuffer()) : null
    },
    async json(name) {
      const found = await get(name)
      if (!found.ok) throw new Error(`${name} is missing among the assets: run \`npm run compile\` before deploying`)
      return found.json()
    },
  }
}
