import { type Figures, isLimit, limits, usualFigures } from './table.ts'

/** Largest figure that makes sense for any of them. */
const largest = 1_000_000

/** `messages.address=2400, filesize.all=4096` as figures over the usual ones; null when a name or figure is none. */
export function readFigures(text: string): Figures | null {
  const changed: Partial<Record<keyof Figures, number>> = {}
  for (const part of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const [, name = '', figure = ''] = /^([a-z.]+)=(\d{1,7})$/.exec(part) ?? []
    if (!isLimit(name) || Number(figure) > largest) return null
    changed[name] = Number(figure)
  }
  return { ...usualFigures, ...changed }
}

/** What a wrong setting of limits is told. */
export const figuresHelp: string = `names and whole numbers with commas between them, e.g. messages.address=2400; the names: ${Object.keys(limits).join(', ')}`
