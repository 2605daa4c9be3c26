import { Worker } from 'node:worker_threads'
import { createSerial } from '../shared/serial.ts'
import { loadDrawing } from './drawing.ts'

/** How long one picture may take, milliseconds. */
const longest = 20_000

/** Draws a picture anew; null when it cannot. */
export type Redraw = (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer> | null>

/**
 * Draws pictures anew beside everything else: each in a thread of its own, one at a time, so that a picture made to be hard to decode takes
 * neither time nor memory from anybody for long.
 */
export function createRedrawing(patience: number = longest): Redraw {
  const serial = createSerial()
  return (bytes) =>
    serial.run('picture', async () => {
      const { resvg } = await loadDrawing()
      const thread = new Worker(new URL('./redraw-thread.ts', import.meta.url), {
        workerData: { bytes, resvg },
        resourceLimits: { maxOldGenerationSizeMb: 128 },
        execArgv: ['--disable-warning=ExperimentalWarning'],
      })
      const { promise, resolve } = Promise.withResolvers<Uint8Array | null>()
      const timer = setTimeout(() => resolve(null), patience)
      thread.once('message', resolve)
      thread.once('error', () => resolve(null))
      thread.once('exit', () => resolve(null))
      const drawn = await promise
      clearTimeout(timer)
      await thread.terminate()
      return drawn === null ? null : Uint8Array.from(drawn)
    })
}
