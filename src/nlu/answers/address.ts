const words = [
  'señor(?:ita|a)?|seño|joven|licenciad[oa]|lic|mija|gracias|por favor|porfa',
  "ma['’]?am|sir|miss|mister|thanks|thank you|please",
  'madanm|mesye|msye|mis|mèsi|mesi|tanpri|souple',
].join('|')
/** After these such a word is somebody told of and nobody spoken to: "mi señora", "se madanm". */
const told = 'mi|su|la|una|un|el|my|his|her|the|a|yon|se|ak|con|y|with|and'
const ends = new RegExp(`(?<!(?<![\\p{L}])(?:${told}))(?:[\\s,.!]+(?:${words}))+[\\s.!]*$`, 'iu')
const begins = new RegExp(`^(?:(?:${words})\\s*[,.!]+\\s*)+`, 'iu')

/** A message without the words that only speak to whoever reads it: "non madanm" is "non". Never empty unless it was. */
export function withoutAddress(text: string): string {
  const rest = text.replace(ends, '').replace(begins, '')
  return rest.trim() === '' ? text : rest
}
