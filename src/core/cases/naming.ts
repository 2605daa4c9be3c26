// No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: a folio is read over the phone and copied by hand.
const folioLetters = 'ACDEFGHJKMNPQRTWXY34679'

/** A folio such as `DGO-4F7KA` from a prefix and random bytes (at least five). */
export function folioOf(prefix: string, random: Uint8Array): string {
  return `${prefix}-${[...random.slice(0, 5)].map((b) => folioLetters[b % folioLetters.length]).join('')}`
}

const names = [
  'Nopal',
  'Colibrí',
  'Mezquite',
  'Jacaranda',
  'Quetzal',
  'Ceiba',
  'Cardenal',
  'Girasol',
  'Palmera',
  'Cenzontle',
  'Encino',
  'Alondra',
  'Maguey',
  'Tortuga',
  'Biznaga',
  'Venado',
  'Pino',
  'Golondrina',
  'Dalia',
  'Halcón',
  'Sauce',
  'Mariposa',
  'Álamo',
  'Garza',
] as const

/** An invented name for a case, e.g. `Nopal 27`, from random bytes (at least two). It says nothing about the person. */
export function pseudonymOf(random: Uint8Array): string {
  const [a = 0, b = 0] = random
  return `${names[a % names.length]} ${10 + (b % 90)}`
}
