const begins = new RegExp(
  [
    '^\\s*(?:(?:no|nop|ay|uy|oh|non|wi)[\\s,.;:!]+)*',
    '(?:(?:perd[oó]n(?:e|eme|ame)?|disculpe|disculpa|me equivoqu[eé]|corrijo|correcci[oó]n|digo|mejor dicho|quise decir|quer[ií]a decir|no es cierto',
    '|sorry|wait|actually|correction|i meant|i mean|my mistake|my bad',
    '|padon|eskize m(?:wen)?|m(?:wen)? (?:twonpe m?|te vle di|vle di|fè erè|fe ere))',
    '(?![\\p{L}])[\\s,.;:!]*)+',
  ].join(''),
  'iu',
)

/** A message that corrects something said before, without the words that say so ("no, perdón, nació en México"); null when it does not. */
export function withoutCorrection(text: string): string | null {
  const rest = text.replace(begins, '')
  return rest === text || rest === '' ? null : rest
}
