import { foreign, misspelt, wrongPhrases } from './orthography-words.ts'

/** What the orthography of 1979 has no place for in a word written small; names are not looked at. */
const wrongLetters: readonly { readonly form: RegExp; readonly mend: string }[] = [
  { form: /['’]/u, mend: 'write contractions apart, without apostrophe: m ap, w ap, pou w' },
  { form: /-(?:la|a|lan|nan|an|yo|w|ou|m|mwen|n|nou|l|li|sa)$/u, mend: 'stands apart, without hyphen: kay la, sa a' },
  { form: /[éêëîïíôóûùúüâáçñ]/u, mend: 'Kreyòl has no accents but è, ò and, before n, à' },
  { form: /à(?!n)/u, mend: 'à stands only before n: pàn' },
  { form: /[qx]/u, mend: 'Kreyòl has no q and no x: k, ks, gz (egzanp)' },
  { form: /c(?!h)/u, mend: 'c stands only in ch: write k or s' },
  { form: /(?<!o)u(?!i)|oui/u, mend: 'u stands only in ou and ui: write i, w or ou (wi, kwit)' },
  { form: /i[aeèoò]/u, mend: 'y between i and a vowel: nasyonal, pyès' },
  { form: /a[aeio]|e[aeo]|o[aeio]|ò[aei]|è[aeo]/u, mend: 'no such vowels side by side: wa, è, y or w between them' },
  { form: /([b-df-hj-mp-tv-xz])\1/u, mend: 'no doubled letter but nn' },
  { form: /m[bp]/u, mend: 'n before b and p: enpòtan, konpayi' },
  { form: /.(?<!c)h/u, mend: 'h stands only in ch and at the beginning: f for ph, t for th' },
  { form: /.ment$/u, mend: 'the ending is -man: moman, dokiman' },
]

/**
 * What breaks the spelling of Kreyòl in a text from which brackets and quotes are already taken: each word with its mend.
 * Words with a capital inside a sentence are names, words with a dot, a digit or a capital within are addresses and codes;
 * `kept` are words people meet on paper.
 */
export function misspellings(text: string, kept: RegExp): string[] {
  const plain = text.replace(kept, '·').replace(/\S*[\d@/]\S*|\p{L}+(?:\.\p{L}+)+/gu, '·')
  const words = [...plain.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)].flatMap(({ 0: word, index }) => {
    const small = word.toLowerCase()
    if (word !== small && !(isSentenceStart(plain, index) && /^\p{Lu}\P{Lu}*$/u.test(word))) return []
    const mend =
      misspelt.get(small) ??
      (foreign.has(small) ? 'a word of another language' : undefined) ??
      (word === small ? wrongLetters.find(({ form }) => form.test(word))?.mend : undefined)
    return mend === undefined ? [] : [`"${word}" — ${mend}`]
  })
  const phrases = wrongPhrases.flatMap(({ form, mend }) =>
    [...plain.matchAll(form)].map(([found]) => `"${found}" — ${mend}`),
  )
  return [...words, ...phrases]
}

function isSentenceStart(text: string, index: number): boolean {
  return /(?:^|[.!?:;…]\s*|[-–—•]\s+|\n\s*)$/u.test(text.slice(0, index))
}
