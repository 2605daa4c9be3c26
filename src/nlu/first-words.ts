/** More first words than this and a phrase is tried at every word instead. */
const most = 400

/** What a part of a phrase may read: words begun, and whether a space has ended the first word. */
interface Reads {
  readonly text: string
  readonly done: boolean
}

/**
 * The words a phrase's source may begin with, or null when they cannot be listed (`\w`, `*`, a lookahead that reads on).
 * It lets `phrases` try a phrase only where one of them stands, instead of at every word of a message.
 */
export function firstWordsOf(source: string): readonly string[] | null {
  const reader = new Reader(source)
  const reads = reader.alternatives()
  if (reads === null || reads.length > most) return null
  return [...new Set(reads.map(({ text }) => text))]
}

class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  alternatives(): readonly Reads[] | null {
    const all: Reads[] = []
    let listed = true
    for (;;) {
      const reads = this.#sequence()
      if (reads === null || all.length > most) listed = false
      else all.push(...reads)
      if (this.#source[this.#at] !== '|') return listed ? all : null
      this.#at++
    }
  }

  #sequence(): readonly Reads[] | null {
    let reads: readonly Reads[] = [{ text: '', done: false }]
    let listed = true
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const item = this.#item()
      // What follows the first word does not matter, nor what follows a failure, but it must still be read over.
      if (!listed || reads.every(({ done }) => done)) continue
      if (item === null || reads.length > most) {
        listed = false
        continue
      }
      reads = reads.flatMap((left) =>
        left.done ? [left] : item.map((right) => ({ text: left.text + right.text, done: right.done })),
      )
    }
    return listed ? reads : null
  }

  #item(): readonly Reads[] | null {
    const base = this.#base()
    const mark = this.#source[this.#at]
    if (mark === '?') {
      this.#at++
      return base === null ? null : [...base, { text: '', done: false }]
    }
    if (mark === '*' || mark === '+' || mark === '{') {
      this.#at = mark === '{' ? this.#source.indexOf('}', this.#at) + 1 : this.#at + 1
      return null
    }
    return base
  }

  #base(): readonly Reads[] | null {
    const sign = this.#source[this.#at]
    if (sign === '(') return this.#group()
    if (sign === '[') {
      const end = this.#source.indexOf(']', this.#at)
      const letters = this.#source.slice(this.#at + 1, end)
      this.#at = end + 1
      return /[\^-]/.test(letters) ? null : [...letters].map((text) => ({ text, done: false }))
    }
    this.#at += sign === '\\' ? 2 : 1
    if (sign === '\\' || sign === '.') return null
    if (sign === '^' || sign === '$') return [{ text: '', done: sign === '$' }]
    return [{ text: sign === ' ' ? '' : (sign ?? ''), done: sign === ' ' }]
  }

  #group(): readonly Reads[] | null {
    const look = /^\(\?(?:<?[=!])/.exec(this.#source.slice(this.#at))
    this.#at += look ? look[0].length : this.#source.startsWith('(?:', this.#at) ? 3 : 1
    const inside = this.alternatives()
    this.#at++
    return look ? [{ text: '', done: false }] : inside
  }
}
