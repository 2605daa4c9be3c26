import type { Bytes } from '../vault.ts'
import type { Reply } from './run.ts'

/** The items of a list; empty for nothing. */
export function listOf(reply: Reply | undefined): readonly Reply[] {
  return Array.isArray(reply) ? reply : []
}

/** A text, or '' for nothing. */
export function textOf(reply: Reply | undefined): string {
  return reply instanceof Uint8Array ? reply.toString() : typeof reply === 'number' ? String(reply) : ''
}

/** Sealed bytes, copied out of the reply they came in. */
export function bytesOf(reply: Reply | undefined): Bytes {
  return reply instanceof Uint8Array ? new Uint8Array(reply) : new Uint8Array()
}

/** A number; 0 for nothing. */
export function numberOf(reply: Reply | undefined): number {
  return typeof reply === 'number' ? reply : Number(textOf(reply))
}

/** A piece of JSON a script wrote. */
export function jsonOf<T>(reply: Reply | undefined): T {
  return JSON.parse(textOf(reply)) as T
}

/** A flat list cut into rows of `width`. */
export function rowsOf(reply: readonly Reply[], width: number): readonly (readonly Reply[])[] {
  return Array.from({ length: Math.floor(reply.length / width) }, (_, i) => reply.slice(i * width, (i + 1) * width))
}
