/**
 * Keeps style and script on the phone, and says so kindly when there is no connection. Never keeps a conversation: single answers are kept
 * by the page, when a person presses for it (`keep.ts`).
 */
const shell = 'puente-shell'
const worker = self as unknown as {
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
interface WorkerEvent {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}

const offline = `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Puente</title>
<style>:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}body{max-width:36rem;margin:2rem auto;padding:0 1rem}a{display:inline-block;padding:.75rem 0}</style>
<h1>Sin conexión · No connection · Pa gen koneksyon</h1>
<p lang="es">No hay internet. Su conversación está guardada en la oficina: abra esta página otra vez cuando tenga señal. Emergencias: <a href="tel:911">911</a>.</p>
<p lang="en">There is no internet. Your conversation is kept at the office: open this page again when you have signal. Emergencies: <a href="tel:911">911</a>.</p>
<p lang="ht">Pa gen entènèt. Konvèsasyon w lan sere nan biwo a: louvri paj sa a ankò lè ou gen siyal. Ijans: <a href="tel:911">911</a>.</p>
<p><a href="/">Intentar otra vez · Try again · Eseye ankò</a></p>`
const saved = '<p><a href="/guardados">Respuestas guardadas · Saved answers · Repons ki sere</a></p>'

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, searchParams } = new URL(request.url)
  if (searchParams.has('v')) event.respondWith(keptOrFetched(request))
  else if (request.mode === 'navigate' && pathname === '/') event.respondWith(fetch(request).catch(offlinePage))
  else if (request.mode === 'navigate' && pathname === '/guardados') event.respondWith(fetch(request).catch(shelf))
})

/** A file named with its version never changes; a new version takes the place of the old one. */
async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(shell)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) {
    await cache.delete(request, { ignoreSearch: true })
    await cache.put(request, response.clone())
  }
  return response
}

async function offlinePage(): Promise<Response> {
  const page = (await caches.has('puente-saved')) ? offline + saved : offline
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

/** The page of saved answers, kept when the first one was. */
async function shelf(): Promise<Response> {
  return (await (await caches.open(shell)).match('/guardados')) ?? offlinePage()
}
