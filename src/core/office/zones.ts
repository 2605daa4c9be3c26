import type { PlaceId } from '../vocabulary/place.ts'

/** Zones of states that are not on their country's usual one, the one of most people first; several where a state is divided. */
const zones: Readonly<Record<string, readonly string[]>> = {
  'mx-bcn': ['America/Tijuana'],
  'mx-bcs': ['America/Mazatlan'],
  'mx-sin': ['America/Mazatlan'],
  'mx-nay': ['America/Mazatlan', 'America/Mexico_City'],
  'mx-son': ['America/Hermosillo'],
  'mx-chh': ['America/Chihuahua', 'America/Ciudad_Juarez', 'America/Ojinaga'],
  'mx-coa': ['America/Monterrey', 'America/Matamoros'],
  'mx-nle': ['America/Monterrey', 'America/Matamoros'],
  'mx-tam': ['America/Monterrey', 'America/Matamoros'],
  'mx-dur': ['America/Monterrey'],
  'mx-roo': ['America/Cancun'],
  'us-ak': ['America/Anchorage', 'America/Adak'],
  'us-al': ['America/Chicago', 'America/New_York'],
  'us-ar': ['America/Chicago'],
  'us-az': ['America/Phoenix', 'America/Denver'],
  'us-ca': ['America/Los_Angeles'],
  'us-co': ['America/Denver'],
  'us-fl': ['America/New_York', 'America/Chicago'],
  'us-hi': ['Pacific/Honolulu'],
  'us-ia': ['America/Chicago'],
  'us-id': ['America/Boise', 'America/Los_Angeles'],
  'us-il': ['America/Chicago'],
  'us-in': ['America/Indiana/Indianapolis', 'America/Chicago'],
  'us-ks': ['America/Chicago', 'America/Denver'],
  'us-ky': ['America/New_York', 'America/Chicago'],
  'us-la': ['America/Chicago'],
  'us-mi': ['America/Detroit', 'America/Chicago'],
  'us-mn': ['America/Chicago'],
  'us-mo': ['America/Chicago'],
  'us-ms': ['America/Chicago'],
  'us-mt': ['America/Denver'],
  'us-nd': ['America/Chicago', 'America/Denver'],
  'us-ne': ['America/Chicago', 'America/Denver'],
  'us-nm': ['America/Denver'],
  'us-nv': ['America/Los_Angeles', 'America/Denver'],
  'us-ok': ['America/Chicago'],
  'us-or': ['America/Los_Angeles', 'America/Boise'],
  'us-pr': ['America/Puerto_Rico'],
  'us-sd': ['America/Chicago', 'America/Denver'],
  'us-tn': ['America/Chicago', 'America/New_York'],
  'us-tx': ['America/Chicago', 'America/Denver'],
  'us-ut': ['America/Denver'],
  'us-wa': ['America/Los_Angeles'],
  'us-wi': ['America/Chicago'],
  'us-wy': ['America/Denver'],
}

const usual: Readonly<Record<string, readonly string[]>> = { mx: ['America/Mexico_City'], us: ['America/New_York'] }

/** The zones a place may lie in, by its state, the one of most people first; the office's for a place unknown or not told. */
export function zonesOf(place: PlaceId | null, officeZone: string): readonly string[] {
  const [state = ''] = place?.split(':') ?? []
  return zones[state] ?? usual[state.slice(0, 2)] ?? [officeZone]
}
