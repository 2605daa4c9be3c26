import type { Language } from '../../core/vocabulary/language.ts'

/** Written out and not as a slot, three languages would drift apart. */
const typedByHand =
  /\$\s?\d|\d[\d,. ]*\s?(pesos|USD|MXN|dólares|dollars|dola|pezo)|\d{3}[ -]\d{3,4}[ -]\d{4}|https?:|www\.|[\w.]+@\w+\.\w+/i

const html = /<\/?[a-z][^>]*>|&(nbsp|amp|lt|gt|quot|#\d+);/i

const digits: Readonly<Record<Language, string>> = {
  es: 'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien',
  en: 'zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
  ht: 'zewo|youn|de|twa|kat|senk|sis|sèt|uit|nèf|dis|onz|douz|ven|trant|karant|senkant|swasant',
}

/** Four digits in a row, or a famous number, said in words: nobody can press it. */
const phoneInWords: Readonly<Record<Language, RegExp>> = {
  es: new RegExp(`(?<!\\p{L})((${digits.es})[\\s,-]+){3}(${digits.es})(?!\\p{L})|nueve[ -]once`, 'iu'),
  en: new RegExp(`(?<!\\p{L})((${digits.en})[\\s,-]+){3}(${digits.en})(?!\\p{L})|nine[ -](one[ -]one|eleven)`, 'iu'),
  ht: new RegExp(`(?<!\\p{L})((${digits.ht})[\\s,-]+){3}(${digits.ht})(?!\\p{L})|nèf[ -]onz`, 'iu'),
}

/** What no text of ours may carry, in any field; each as a sentence with the mend. */
export function checkText(text: string, language: Language): string[] {
  const plain = text.replaceAll(/\{[^{}]+\}/g, '')
  const typed = typedByHand.exec(plain)?.[0]
  const tag = html.exec(plain)?.[0]
  const spoken = phoneInWords[language].exec(plain)?.[0]
  return [
    ...(typed ? [`types "${typed}" by hand: make it a value and use a slot`] : []),
    ...(tag ? [`has HTML ("${tag}"): write plain words, the channel adds the form`] : []),
    ...(spoken ? [`says a number in words ("${spoken}"): make it a phone value and use a slot`] : []),
  ]
}

/** True when two languages carry the same sentence: a name may be the same, three plain words may not. */
export function isUntranslated(one: string, other: string): boolean {
  const words = one.replaceAll(/\{[^{}]+\}|«[^»]*»|\([^)]*\)/g, '').match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu) ?? []
  return one.trim() === other.trim() && words.length >= 3
}
