import type { TopicId } from '../core/vocabulary/topic.ts'
import { phrases } from './phrases.ts'
import type { Reading } from './topics.ts'

/** Children, in words that leave no doubt, or told by an age; a son or daughter may be forty. */
const childSaid = phrases([
  '(nin[oa]s?|bebes?|menor|menores|chiquit[oa]s?|criaturas?|recien nacid[oa]s?|escuincl[oa]s?|(\\d|1[0-7]|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete) (anos?|anitos|mes|meses))',
  '(child|children|kids?|baby|babies|toddlers?|little (boy|girl|one|ones)|minors?|newborn|(\\d|1[0-7]) (year|iear|ir|month)s? old)',
  '(timoun|timoun yo|tibebe|bebe|mine|ti (gason|fi)|tifi|gen (\\d|1[0-7]|en|de|twa|kat|senk|sis|set|uit|nef|dis) (an|ane|mwa))',
  // Who is left when the parents are taken.
  '(mis papas|mi (mama|papa) y (a )?mi (mama|papa)|(my|mi) (parents|mom and dad|dad and mom)|(manman|papa) mwen ak (manman|papa) mwen|ti (fre|se) mwen)',
])
/** Anybody's child, of any age. */
const offspringSaid = phrases([
  '(hij[oa]s?|sobrin[oa]s?|niet[oa]s?|chamac[oa]s?|muchach[oa]s?|morr[oa]s?|morrit[oa]s?|hermanit[oa]s?|primit[oa]s?|ahijad[oa]s?)',
  '(sons?|daughters?|nephews?|nieces?|grandsons?|granddaughters?|grandkids?|little brother|little sister|boys?|girls?|teens?|teenagers?)',
  '(pitit|neve|nyes|nies|fiyel|pitit pitit)',
])
/** In good hands: with who writes, who did not find them somewhere. */
const inHand = phrases([
  '(esta|estan|vive|viven|vino a vivir) (aqui )?(conmigo|con nosotros)',
  '(is|are|lives?|staying) (here )?(with (me|us)|at my (house|home|place))',
  '(li|yo) (ave|avek) (mwen|nou)',
  'li (lakay|kay) mwen',
])
const foundSaid = phrases(['(encontre|encontramos|halle|me halle|found|mwen jwenn|nou jwenn)'])
/** Where somebody is held is looked up, whatever it feels like; the answer says what is pressing in it. */
const lookedUp: ReadonlySet<TopicId> = new Set(['locate-ice-detainee', 'locate-person-abroad'])
const lookedUpFrom = 0.4

/** A child who is with whoever writes, and was not found by them. */
export function isInHand(text: string): boolean {
  return inHand.test(text) && !foundSaid.test(text)
}

/** Whether there is a child in a canonical text at all, and one that nobody has: the alarm has learnt stories, not ages. */
export function tellsOfChild(text: string, { ranked: [best] }: Reading): boolean {
  if (isInHand(text)) return false
  const looksUp = best !== undefined && lookedUp.has(best.topic) && best.confidence >= lookedUpFrom
  return childSaid.test(text) || (!looksUp && offspringSaid.test(text))
}
