import { type Admin, bare, type City, type Located, type Row, withoutTwins } from './rows.ts'

/** Towns of fewer people than this are left out, to keep the file small. */
const fewest = 1500

/** A position is rounded to towns of at least this many people: a smaller one would tell too much. */
const town = 5000

/** Quarters of a city are found by their city. */
const quarter = 'PPLX'

/** The states that sources divide between consulates by county; of the others the county tells nothing. */
const divided: ReadonlySet<string> = new Set(['AZ', 'CA', 'FL', 'IN', 'NM', 'OH', 'TX'])

/** Two places of one name and state farther apart than this, in degrees, are not the same. */
const same = 0.5

/** The cities and towns of the fifty states and the capital, with their county where it decides something. */
export function unitedStatesPlaces(
  cities: readonly City[],
  located: readonly Located[],
  admins: readonly Admin[],
): Row[] {
  const countyOf = counties(located, admins)
  return withoutTwins(
    cities
      .filter(
        (c) => c.country === 'US' && c.featureCode !== quarter && c.population >= fewest && !isQuarterOfCapital(c),
      )
      .map(
        ({
          name,
          adminCode,
          population,
          loc: {
            coordinates: [lon, lat],
          },
        }) => ({
          state: `us-${adminCode.toLowerCase()}`,
          names: [bare(name).replace(', D.C.', '')],
          lat,
          lon,
          people: population,
          municipality: population >= town,
          ...countyOf(name, adminCode, lat, lon),
        }),
      ),
  )
}

function counties(located: readonly Located[], admins: readonly Admin[]) {
  const names = new Map(admins.map(({ code, name }) => [code, name.replace(/ (?:County|Parish|Borough)$/, '')]))
  const places = new Map<string, Located[]>()
  for (const place of located) {
    if (place.country !== 'US' || !divided.has(place.admin1)) continue
    const key = `${place.admin1}:${place.name}`
    places.set(key, [...(places.get(key) ?? []), place])
  }
  return (name: string, state: string, lat: number, lon: number): { readonly county?: string } => {
    const off = (place: Located) => Math.abs(Number(place.lat) - lat) + Math.abs(Number(place.lng) - lon)
    const [nearest] = (places.get(`${state}:${name}`) ?? []).toSorted((a, b) => off(a) - off(b))
    const county = nearest === undefined || off(nearest) > same ? undefined : names.get(`US.${state}.${nearest.admin2}`)
    return county === undefined ? {} : { county }
  }
}

/** The capital's district is one city; the source lists its quarters as towns. */
function isQuarterOfCapital({ adminCode, featureCode }: City): boolean {
  return adminCode === 'DC' && featureCode !== 'PPLC'
}
