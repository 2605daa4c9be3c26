import { renderUnicodeCompact } from 'uqr'

/** Of a linked phone's state, what whoever links it needs. */
interface Linking {
  readonly qr: string | null
  readonly code: string | null
  readonly status: string
}

/** Where it is told: `isTerminal` when somebody started Puente by hand and looks at it. */
export interface Terminal {
  readonly isTerminal: boolean
  print(line: string): void
}

/**
 * Tells, once for each change, how to link the office's phone: the QR at a terminal, in a log only where to find it, since whoever
 * scans it has the conversations. A code to type is told everywhere: it links no phone but the one it was asked for.
 */
export function createTellLink(url: string, { isTerminal, print }: Terminal): (now: Linking) => void {
  let told: string | null = null
  return ({ qr, code, status }) => {
    const news = `${status} ${qr} ${code}`
    if (news === told) return
    told = news
    if (status === 'ready') print('WhatsApp Web: linked.')
    if (code !== null) print(`WhatsApp Web: type this code on the phone: ${code}`)
    else if (qr !== null && isTerminal)
      print(`WhatsApp Web: scan with the office's phone (Linked devices):\n${renderUnicodeCompact(qr)}`)
    else if (qr !== null) print(`WhatsApp Web: link the office's phone at ${url}/staff/channels`)
  }
}
