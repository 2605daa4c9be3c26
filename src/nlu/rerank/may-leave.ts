import { canonical } from '../features.ts'
import { wordsOf } from '../normalize.ts'
import type { DangerReader } from '../readers/danger.ts'

/** Longer words are a story: they tell of people, and of emergencies in words no rule knows. */
const longest = 120
/** From here on danger is heard: far below where it would be asked about. */
const dangerFrom = 0.05

/** How words of death and violence begin, in three languages; too many rather than too few. */
const grave = [
  'muer muri mort fallec difunt finad cadav cuerpo ceniz restos funer entierr enterr sepult panteon ataud tumba luto viud huerfan suicid asesin homicid feminicid masacr',
  'mato mata mate golp pego pega viol abus agre amenaz secuestr rapt levantaron levanto plagi desaparec tortur arma pistol cuchill navaj machet bala balea dispar tiro herid sangr trata explot extors rescate maltrat quem acos sicari cartel narco',
  'die died dies dying dead death deceas passed funeral burial bury buried cremat ash ashes body bodies remains corpse coffin casket grave graves cemeter miscarr widow orphan kill murder rape assault beat hit hits hurt abus threat kidnap abduct missing weapon gun guns knif shot shots shoot stab blood wound traffick ransom harass stalk gang',
  'mour mouri lanm kadav sann anter lanter feneb sekey tonbo tibebe veuv orfel touy tiye asasin vyol bat frap menas fos zam fizi kouto blese bandi disparet esklav',
]
const beginnings = [...new Set(grave.flatMap((line) => line.split(' ')).map(canonical))].filter((word) => word !== '')
/** Short ones are whole words: "bat" begins "batistè", a certificate. */
const shortest = 4
const whole: ReadonlySet<string> = new Set(beginnings.filter((word) => word.length < shortest))
const begun = beginnings.filter((word) => word.length >= shortest)

/** True when a canonical text speaks of death or violence, of whatever time and whether or not it is feared, told or asked about. */
export function isGrave(text: string): boolean {
  return wordsOf(text).some((word) => whole.has(word) || begun.some((start) => word.startsWith(start)))
}

/**
 * Tells which words may leave once masked: none that danger is heard in, past and feared ones included, none
 * of death or violence, none too long to look through.
 */
export function createMayLeave(danger: DangerReader): (text: string) => boolean {
  return (message) => {
    if (message.length > longest) return false
    const text = canonical(message)
    return !isGrave(text) && danger(message).chance < dangerFrom
  }
}
