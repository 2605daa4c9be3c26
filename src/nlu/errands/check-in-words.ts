import { wholePhrases } from '../phrases.ts'

const please = '(por favor |oiga |oye |hola |ok |si |bueno |please |yes |tanpri |wi |and |epi )*'
const thanks = '( por favor| gracias| please| thanks| thank you| tanpri| mesi)*'
const daily = '(cada dia|todos los dias|diario|diariamente|a diario|una vez al dia)'
const dailyEn = '(every ?day|daily|each day|once a day)'
const going = '( (como|que tal) (va|vamos|voy|van)( todo| esto| eso| las cosas)?)?'
const goingEn = '( how (it|its|things|everything) (is|are)?( going)?)?'
const goingHt = '( (kijan|kote|ki jan) (sa|nou|bagay yo) (ap mache|mache|ye|rive))?'

/** Words that want to be asked every day how it goes. */
export const asksCheckIn = wholePhrases([
  `${please}(quiero que |puede |puedes |podria )?(me )?(pregunteme|preguntame|pregunte|preguntes|preguntarme|escribame|escribeme|escriba|escribas|escribirme)( usted)? ${daily}${going}${thanks}`,
  `${please}${daily} (pregunteme|preguntame|me pregunta|me preguntas|escribame|escribeme)${going}${thanks}`,
  `${please}(can you |could you |i want you to )?(ask|text|write|write to|message|check in with|check on) (me|us) ${dailyEn}${goingEn}${thanks}`,
  `${please}(i want )?(a )?daily check ?in${thanks}`,
  `${please}(mwen vle ou |eske ou ka )?(mande|ekri) mwen chak jou${goingHt}${thanks}`,
  `${please}chak jou (mande|ekri) mwen${goingHt}${thanks}`,
])

/** Words of somebody who is asked every day, and wants it no more. */
export const endsCheckIn = wholePhrases([
  `${please}(ya )?no (me|nos) (pregunte|preguntes|pregunten)( mas| nada| cada dia| todos los dias| diario| ya)*${thanks}`,
  `${please}(ya )?no (me|nos) (escriba|escribas|escriban) ${daily}${thanks}`,
  `${please}(deje|deja|dejen) de (preguntarme|preguntar)( mas| ${daily})*${thanks}`,
  `${please}(stop|dont|do not|quit) (asking|ask) me( any ?more| again| ${dailyEn})*${thanks}`,
  `${please}(stop|dont|do not) (writing|write|texting|text|messaging|message)( to)? me ${dailyEn}${thanks}`,
  `${please}(pa|sispann) mande mwen( anyen| anko| chak jou)*${thanks}`,
  `${please}(pa|sispann) ekri mwen chak jou( anko)?${thanks}`,
])
