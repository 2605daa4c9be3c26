import { describe, expect, test } from 'vitest'
import { civilTime } from '#src/core/office/civil-time.ts'
import { zonesOf } from '#src/core/office/zones.ts'

const winter = Date.parse('2027-01-15T18:00:00Z')
const summer = Date.parse('2026-07-15T18:00:00Z')
/** How many hours behind Greenwich the clocks of a zone are in January and in July, `6/5`. */
const behind = (zone: string) =>
  [winter, summer].map((at) => 18 - Number(civilTime(at, zone).time.slice(0, 2))).join('/')

/** As the law of each country sets its clocks; where a state is divided, where most people live comes first. */
const clocks: Readonly<Record<string, readonly string[]>> = {
  '6/6': ['mx-dur', 'mx-cmx', 'mx-jal', 'mx-yuc', 'mx-oax'],
  '8/7': ['mx-bcn', 'us-ca', 'us-wa'],
  '7/7': ['mx-bcs', 'mx-sin', 'mx-son'],
  '7/7 6/6': ['mx-nay'],
  '6/6 7/6 6/5': ['mx-chh'],
  '6/6 6/5': ['mx-coa', 'mx-nle', 'mx-tam'],
  '5/5': ['mx-roo'],
  '9/8 10/9': ['us-ak'],
  '10/10': ['us-hi'],
  '8/7 7/6': ['us-nv', 'us-or'],
  '7/6 8/7': ['us-id'],
  '7/7 7/6': ['us-az'],
  '7/6': ['us-co', 'us-mt', 'us-nm', 'us-ut', 'us-wy'],
  '6/5 7/6': ['us-ks', 'us-nd', 'us-ne', 'us-sd', 'us-tx'],
  '6/5': ['us-ar', 'us-ia', 'us-il', 'us-la', 'us-mn', 'us-mo', 'us-ms', 'us-ok', 'us-wi'],
  '6/5 5/4': ['us-al', 'us-tn'],
  '5/4 6/5': ['us-fl', 'us-in', 'us-ky', 'us-mi'],
  '5/4': ['us-ny', 'us-ga', 'us-nc'],
  '4/4': ['us-pr'],
}

describe('the clocks where a person is, in January and July', () => {
  const rows = Object.entries(clocks).flatMap(([hours, states]) => states.map((state) => [state, hours] as const))
  test.each(rows)('%s: %s hours behind Greenwich', (state, hours) =>
    expect(zonesOf(state, 'UTC').map(behind).join(' ')).toBe(hours),
  )

  test('are the office’s where nothing is known of the place', () => {
    expect(zonesOf(null, 'UTC')).toEqual(['UTC'])
    expect(zonesOf('', 'UTC')).toEqual(['UTC'])
    expect(zonesOf('ht-ou', 'UTC')).toEqual(['UTC'])
  })
})
