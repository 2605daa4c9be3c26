import type es from '../../../locales/es/common.json'

/** A key of the interface texts; Spanish is the source and the other languages are checked against it. */
export type TextKey = keyof typeof es
