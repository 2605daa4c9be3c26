import { bare, type City, type Row, withoutTwins } from './rows.ts'

/** Towns of fewer people than this are left out, to keep the file small. */
const fewest = 1500

/** Quarters of a city are found by their city. */
const quarter = 'PPLX'

/** The cities and towns of the fifty states and the capital. */
export function unitedStatesPlaces(cities: readonly City[]): Row[] {
  return withoutTwins(
    cities
      .filter((c) => c.country === 'US' && c.featureCode !== quarter && c.population >= fewest)
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
          names: [bare(name)],
          lat,
          lon,
          people: population,
          municipality: true,
        }),
      ),
  )
}
