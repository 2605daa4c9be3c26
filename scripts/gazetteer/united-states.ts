import { bare, type City, type Row, withoutTwins } from './rows.ts'

/** Towns of fewer people than this are left out, to keep the file small. */
const fewest = 1500

/** A position is rounded to towns of at least this many people: a smaller one would tell too much. */
const town = 5000

/** Quarters of a city are found by their city. */
const quarter = 'PPLX'

/** The cities and towns of the fifty states and the capital. */
export function unitedStatesPlaces(cities: readonly City[]): Row[] {
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
        }),
      ),
  )
}

/** The capital's district is one city; the source lists its quarters as towns. */
function isQuarterOfCapital({ adminCode, featureCode }: City): boolean {
  return adminCode === 'DC' && featureCode !== 'PPLC'
}
