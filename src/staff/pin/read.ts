import { type Pin, pinLimits } from '../../core/vocabulary/pin.ts'
import { oneLine } from '../../shared/one-line.ts'
import type { Form } from '../schema.ts'

/** Why a place that was typed cannot be sent; the codes are what the console shows in words. */
export type PinRefusal = 'pin:nameless' | 'pin:no_point' | 'pin:unread'

const figure = String.raw`(-?\d{1,3}(?:\.\d+)?)`

/** How two figures stand in what staff paste: OpenStreetMap's addresses, Google's, a geo: link, or the figures alone. */
const shapes: readonly RegExp[] = [
  `[?&]mlat=${figure}&mlon=${figure}`,
  String.raw`#map=\d+(?:\.\d+)?/${figure}/${figure}`,
  `!3d${figure}!4d${figure}`,
  String.raw`[?&](?:q|ll|query|destination|daddr)=(?:loc:)?${figure},\+?${figure}`,
  `@${figure},${figure}`,
  `^geo:${figure},${figure}`,
  String.raw`^\(?${figure}\s*[,;\s]\s*${figure}\)?$`,
].map((shape) => new RegExp(shape))

/** The place a form of an answer names; null when it names none. An address without its figures (a short link) cannot be read. */
export function readPin(form: Form): Pin | PinRefusal | null {
  const name = oneLine(form.pin_name ?? '', pinLimits.name)
  const address = oneLine(form.pin_address ?? '', pinLimits.address)
  const typed = (form.pin_point ?? '').trim()
  if (name === '' && address === '' && typed === '') return null
  if (name === '') return 'pin:nameless'
  if (typed === '') return 'pin:no_point'
  const point = readPoint(typed)
  return point === null ? 'pin:unread' : { name, ...(address === '' ? {} : { address }), ...point }
}

/** Latitude and longitude in degrees out of figures or a link; null when there are none, or none of the earth. */
export function readPoint(typed: string): Pick<Pin, 'latitude' | 'longitude'> | null {
  const plain = typed.trim().replaceAll(/%2c/gi, ',').replaceAll('−', '-')
  for (const shape of shapes) {
    const found = shape.exec(plain)
    if (found === null) continue
    const [latitude, longitude] = [Number(found[1]), Number(found[2])]
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
  }
  return null
}
