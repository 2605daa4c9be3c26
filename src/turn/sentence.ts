import type { Words } from '../core/vocabulary/event.ts'

/** Words a sentence neither begins nor ends with: something stands before and after them. */
const links =
  'a|al|de|del|en|con|para|por|sin|entre|desde|hasta|of|in|at|for|from|to|with|by|about|into|nan|pou|ak|avèk|avek|sou|depi|san'
/** Words a sentence does not end with. */
const openers =
  'y|e|o|u|que|qué|si|mi|mis|su|sus|tu|el|la|los|las|un|una|lo|me|se|le|and|or|the|an|my|his|her|their|our|is|are|i|epi|oswa|yon|mwen|m|ki'

const link = new RegExp(`^[¿¡\\s]*(?:${links})(?![\\p{L}\\p{N}])`, 'iu')
const opener = new RegExp(`(?<![\\p{L}\\p{N}])(?:${links}|${openers})$`, 'iu')
const onlyLinks = new RegExp(`^[¿¡\\s]*(?:(?:${links}|${openers})(?:[\\s,]+|$))+$`, 'iu')

/** Where in a sentence words begin and end, as far as they show it. */
export function placeInSentence(text: string): Pick<Words, 'begins' | 'ends'> {
  return { begins: link.test(text) ? 'inside' : 'anew', ends: opener.test(text) ? 'inside' : 'there' }
}

/** True for words that only join others: "de", "para la". */
export function isOnlyLinks(text: string): boolean {
  return onlyLinks.test(text)
}
