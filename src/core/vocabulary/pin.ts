/** A place on the map that is told to a person: an office, a shelter. Never where a person is. */
export interface Pin {
  readonly name: string
  readonly address?: string
  /** Degrees: -90..90 and -180..180. */
  readonly latitude: number
  readonly longitude: number
}

/** Longest name and address in UTF-16 units: what maps and phones show whole, far below what platforms take. */
export const pinLimits = { name: 120, address: 200 } as const

/** Where a pin can be seen without an app: OpenStreetMap, with a mark on it. */
export function mapLink({ latitude, longitude }: Pin): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}

/** A pin as it is read beside, or without, its map. */
export function pinText({ name, address }: Pin): string {
  return address === undefined ? `📍 ${name}` : `📍 ${name}\n${address}`
}
