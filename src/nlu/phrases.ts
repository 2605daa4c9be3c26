import { sound } from './spelling.ts'

/**
 * One test for many phrases, to be used on canonical text. A phrase is plain words, `(a|b)` for choices, `(x )?` for what
 * may be missing, `[oa]` for endings, `*` for up to three words in between and `...` for up to six,
 * e.g. `me (quieren|van a) * matar`. Only whole words match.
 */
export function phrases(list: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${list.map(source).join('|')})(?= |$)`)
}

/** Like `phrases`, for phrases that must be the whole text. */
export function wholePhrases(list: readonly string[]): RegExp {
  return new RegExp(`^(?:${list.map(source).join('|')})$`)
}

function source(phrase: string): string {
  return sound(phrase.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replace(/(?<= |\)\?)\.\.\. /g, '(?:[^ ]+ ){0,6}')
    .replace(/(?<= |\)\?)\* /g, '(?:[^ ]+ ){0,3}')
}
