import { blockText, type Outbound, pinsAsLinks, type Speaker } from '../../core/vocabulary/outbound.ts'
import type { Capabilities } from '../channel.ts'

/** Words only: this WhatsApp no longer takes buttons or lists, so choices are numbered lines. Room is kept for a staff member's name. */
export const capabilities: Capabilities = {
  textLimit: 3900,
  unit: 'utf16',
  buttons: 0,
  labelLimit: 60,
  idLimit: 64,
  pins: true,
}

/** WhatsApp refuses longer ones, in UTF-16 units. */
export const longest = 65_000

/** A message as the text that is sent. A place is a message of its own, and may not come: the text leads to one in any case. It holds no markup of ours; the stars a person writes are WhatsApp's to show. */
export function render(outbound: Outbound): string {
  const speaker = speakerLine(outbound.speaker)
  const text = pinsAsLinks(outbound).blocks.map(blockText).join('\n\n')
  return (speaker === null ? text : `${speaker}\n${text}`).toWellFormed()
}

function speakerLine(speaker: Speaker): string | null {
  return speaker.kind === 'assistant'
    ? null
    : `${`${speaker.name}, ${speaker.role}`.replace(/\s+/g, ' ').slice(0, 90)}:`
}
