import type { Point } from '../../core/vocabulary/place.ts'

const earthRadius = 6371

/** Kilometres between two points along the surface of the earth. */
export function kilometres(a: Point, b: Point): number {
  const [lat1, lat2] = [radians(a.lat), radians(b.lat)]
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const h = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(radians(b.lon - a.lon))
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A distance as it is said: to five kilometres under a hundred, to ten under a thousand, else to fifty; 0 = under ten. */
export function roundDistance(km: number): number {
  if (km < 10) return 0
  const step = km < 100 ? 5 : km < 1000 ? 10 : 50
  return Math.round(km / step) * step
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
