import { encode } from 'uqr'

/** A QR code as one SVG path over a square of `size` modules, a quiet border of four included. Medium error correction. */
export interface Qr {
  readonly size: number
  readonly path: string
}

/** Encodes an address. */
export function qrOf(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
