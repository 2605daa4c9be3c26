/** True for `https://host` alone; http only on this machine. */
export function isOrigin(origin: string): boolean {
  const parsed = URL.canParse(origin) ? new URL(origin) : null
  // What could end the header's list, or mean more than one site, is no address.
  if (parsed === null || parsed.origin !== origin || /[^a-z\d.:/[\]-]/.test(origin)) return false
  return parsed.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname)
}

/** True for the address of a machine that is asked over the network: https, or http on this machine. */
export function isMachineAddress(address: string): boolean {
  return URL.canParse(address) && /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/.test(address)
}
