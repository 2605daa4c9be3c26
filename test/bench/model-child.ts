/** Loads the understanding in a process of its own, run with --expose-gc, and prints milliseconds and bytes it took. */
const { gc } = globalThis as { gc?: () => void }
gc?.()
const before = process.memoryUsage()
const begun = performance.now()
const { createUnderstander } = await import('#src/nlu/create-understander.ts')
const understander = createUnderstander()
const ms = performance.now() - begun
understander.understand('hola, ¿cuánto cuesta la apostilla?', { language: null, topic: null, lately: [], offered: [] })
gc?.()
const after = process.memoryUsage()
const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
console.log(JSON.stringify({ ms, bytes }))

export {}
