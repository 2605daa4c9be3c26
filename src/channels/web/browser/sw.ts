/** Keeps style, script and icons on the phone, and says so kindly when there is no connection. Never keeps a conversation. */
const shell = 'puente-shell-1'
const files = ['/chat.css', '/chat.js', '/icon.svg', '/icon-192.png']
const worker = self as unknown as {
  addEventListener(type: string, listener: (event: ExtendableEvent) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
interface ExtendableEvent {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}

const offline = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Puente</title>
<h1>Sin conexión · No connection · Pa gen koneksyon</h1>
<p lang="es">No hay internet. Su conversación está guardada en la oficina: abra esta página otra vez cuando tenga señal. Emergencias: <a href="tel:911">911</a>.</p>
<p lang="en">There is no internet. Your conversation is kept at the office: open this page again when you have signal. Emergencies: <a href="tel:911">911</a>.</p>
<p lang="ht">Pa gen entènèt. Konvèsasyon w lan sere nan biwo a: louvri paj sa a ankò lè ou gen siyal. Ijans: <a href="tel:911">911</a>.</p>`

worker.addEventListener('install', (event) => event.waitUntil(caches.open(shell).then((cache) => cache.addAll(files)).then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (files.includes(pathname)) event.respondWith(freshOrKept(request))
  else if (request.mode === 'navigate' && pathname === '/') event.respondWith(fetch(request).catch(() => new Response(offline, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })))
})

async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(shell)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(request, response.clone())
    return response
  } catch {
    return (await cache.match(request)) ?? Response.error()
  }
}
