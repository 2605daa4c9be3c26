/** How the two countries are written after a place; alone they say too little. */
export const countries: ReadonlyMap<string, string> = new Map([
  ...['mexico', 'mex', 'mx', 'mejico', 'meksik', 'republica mexicana'].map((word) => [word, 'mx'] as const),
  ...[
    'eeuu',
    'ee uu',
    'eua',
    'usa',
    'us',
    'u s',
    'estados unidos',
    'united states',
    'etazini',
    'ozetazini',
    'los estados',
  ].map((word) => [word, 'us'] as const),
])

const beginnings = [
  // Spanish
  'y|pues|es que|ahorita|ahora|hoy|aqui|aca|yo|mi familia|nosotros',
  'vivo|vivimos|vive|estoy|estamos|esta|ando|andamos|soy|somos|radico|radicamos|resido|me encuentro|me quedo|trabajo',
  'cerca de|cercas de|por el rumbo de|rumbo a|a un lado de|junto a|fuera de|afuera de',
  'en|de|del|por|a|desde|hacia|para',
  'la ciudad de|ciudad de|el municipio de|municipio de|mpio de|el pueblo de|pueblo de|el estado de|la sierra de|la costa de|la montana de',
  // English
  'and|i|we|im|i am|we are|live|living|stay|staying|reside|located|right now|currently|now|here',
  'near|close to|around|outside|outside of|in|at|from|by|the city of|city of|the town of|town of|what about|how about',
  // Kreyòl
  'epi|e|mwen|m|nou|kounye a|kounya|la a|ap|se',
  'rete|abite|viv|ap viv|ye|sou|nan|bo|toupre|pre|soti|vil|vil la|kote|leta',
].join('|')

const beginning = new RegExp(`^(?:${beginnings})(?: |$)`)
const ending =
  / (?:por favor|porfa|gracias|please|thanks|thank you|tanpri|souple|silvouple|mesi|la ciudad|ciudad|city)$/

/** A plain text without the words people put around a place: `vivo en gomez palacio por favor` is `gomez palacio`. */
export function withoutFiller(text: string, isName: (text: string) => boolean): string {
  let name = text
  for (let before = ''; before !== name && !isName(name); ) {
    before = name
    const bare = name.replace(/^(?:el|la|los|las|the) /, '')
    if (isName(bare)) return bare
    name = name.replace(ending, '')
    if (!isName(name)) name = name.replace(beginning, '')
  }
  return name === '' ? text : name
}

const locatives = new Set(
  'en in nan de del a at from near around por cerca bo toupre pre desde soti rete vivo viv'.split(' '),
)
const articles = new Set(['el', 'la', 'los', 'las', 'the', 'ciudad', 'city', 'vil', 'of'])

/** True when the word before (an article passed over) says that a place follows. */
export function afterLocative(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? ''
  return locatives.has(before) || (articles.has(before) && locatives.has(words[at - 2] ?? ''))
}
