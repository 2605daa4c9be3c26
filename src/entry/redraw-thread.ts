/** The thread a picture is drawn anew in: it gets the bytes, answers with a PNG or null, and is done. */
import { parentPort, workerData } from 'node:worker_threads'
import { redraw } from '../cards/redraw.ts'

const { bytes, resvg } = workerData as { readonly bytes: Uint8Array; readonly resvg: Uint8Array<ArrayBuffer> }
parentPort?.postMessage(await redraw(bytes, resvg))
