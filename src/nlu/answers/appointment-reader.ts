import type { AppointmentSaid } from '../../core/vocabulary/appointment.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { readDate } from '../entities/index.ts'
import { canonical } from '../features.ts'
import { wordsOf } from '../normalize.ts'
import { phrases } from '../phrases.ts'
import { asks } from './answer-words.ts'

/** What is known when words about an appointment are read. */
export interface AppointmentContext {
  readonly language: Language
  /** The day it is said on. */
  readonly today: string
  /** It was just asked on which day it is, or its day was just said back: a bare day is it. */
  readonly awaited: boolean
  /** One is kept already. */
  readonly kept: boolean
}

/** More words than this tell a story, in which an appointment is only mentioned. */
const longest = 24
/** A bare day is said in few words. */
const longestDay = 8

const has = phrases([
  '(tengo|tenemos|tiene|conseguimos|consegui|saque|sacamos|agende|agendamos|hice) (ya )?(la |una |mi |nuestra |su )?cita',
  '(mi|nuestra|la|su) cita (ya )?(es|sera|cae|quedo|me toca|me toco|nos toca|nos toco|esta)',
  '(me|nos|le) (dieron|dio|agendaron|asignaron|programaron|pusieron|toca|toco) (ya )?(la |una |mi )?cita',
  '(me|nos) (cambiaron|movieron|pasaron) (la |mi )?cita',
  'cita (es )?(para )?el [0-9]+',
  '(i|we|she|he) (have|has|got|booked|made|scheduled) (an|my|our|the|her|his|a) appointment',
  '(ive|i have|weve) got (an|my|our|the) appointment',
  '(my|our|the|her|his) appointment is',
  '(they|the consulate|it) (gave|moved|changed) (me|us|my|our)( an| the)? appointment',
  '(mwen|nou|li)( te)?( deja)? (gen|jwenn|pran|fe) (yon |on )?randevou',
  'randevou (mwen|nou|li|an|la|a)',
  '(yo|konsila a) (ban|bay) (mwen|nou) (yon |on )?randevou',
  '(yo) (chanje|deplase) randevou',
])

const none = phrases([
  '(ya )?no (tengo|tenemos|tiene|hay) (la |una |mi |ninguna )?cita',
  '(cancele|cancelaron|perdi|perdimos|quite|quita|borre|elimine) (la |mi |esa )?cita',
  '(me|nos|se) (la )?(cancelaron|cancelo) (la |mi )?cita',
  '(todavia|aun) no (tengo|la tengo|me la dan|me dan)',
  '(i|we) (no longer|dont|do not) have (an|my|the|any) appointment',
  '(i|we|they) (cancelled|canceled|missed|lost) (my|our|the) appointment',
  '(my|our|the) appointment (was|got) (cancelled|canceled)',
  '(cancel|delete|remove) (my|the) appointment',
  '(mwen|nou) (pa|poko) (gen|jwenn)( ankenn| yon| okenn)? randevou',
  '(yo |mwen )?(anile|pedi|rate|retire) randevou',
  'randevou (mwen|nou|an|la|a)( an| la| a)? anile',
])

/** Words of somebody who wants one, or asks how to get it. */
const wants = phrases([
  '(quiero|quisiera|necesito|necesitamos|como|donde|puedo|podria|ocupo|busco|para) ... cita',
  '(quiero|quisiera|necesito|ocupo|busco|sin|hay) cita',
  '(want|need|how|where|can|could|would like) ... appointment',
  '(kijan|ki jan|ki kote|kote|vle|bezwen|eske|pou) ... randevou',
])

const when = phrases([
  '(cuando|que dia|para cuando|que fecha) (es|era|tengo|sera|cae|quedo) (mi |la |nuestra )?cita',
  '(when|what day|what date) (is|was) (my|our|the) appointment',
  '(ki jou|kile|ki le|ki dat) (randevou|mwen gen randevou)',
])

/** What a message tells of an appointment one has; null when it tells of none, or only asks how to get one. */
export function appointmentIn(message: string, context: AppointmentContext): AppointmentSaid | null {
  const text = canonical(message)
  const size = wordsOf(text).length
  if (size > longest) return null
  if (context.kept && when.test(text)) return { says: 'when' }
  if ((context.kept || context.awaited) && none.test(text)) return { says: 'none' }
  const tells = has.test(text) && !none.test(text) && !wants.test(text)
  if (!tells && (!context.awaited || size > longestDay)) return null
  const { language, today } = context
  const said = readDate(message, { language, today, awaited: 'date', direction: 'future' })
  if (said?.from !== undefined && said.from === said.to) return { says: 'day', day: said.from }
  if (!tells) return said === null ? null : { says: 'some' }
  return asks(message, text) && said === null ? null : { says: 'some' }
}
