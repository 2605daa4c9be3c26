import { wholePhrases } from '../phrases.ts'

const please = '(por favor |oiga |oye |hola |ok |si |tambien |y |please |yes |tanpri |wi |and |epi )*'
const thanks = '( por favor| gracias| please| thanks| thank you| tanpri| mesi)*'
const what =
  '(de |sobre |cuando |haya |hay |si |las |los |una |un |alguna |algun |la |el |otra |proxima |nuevas |nuevos |nueva |nuevo )*(jornada|jornadas|programa|programas|apoyo|apoyos|brigada|brigadas)'
const whatEn =
  '(about |when |of |if |whenever |there |is |are |theres |a |an |any |the |next |new |your )*(service days|service day|programs|program|office events|office event)'
const here = '( en mi (municipio|estado|ciudad|zona|pueblo)| cerca| cerca de mi| de la oficina| del instituto)*'

/** Words that ask for the office's notices. */
export const wantsNotices = wholePhrases([
  `${please}(quiero |quisiera |me gustaria |puedo |deseo )?(recibir|que me manden|que me envien|mandeme|mandenme|mandame|envieme|envienme) (los |sus |las |mas )?(avisos|noticias|notificaciones)${here}( ${what})?${here}${thanks}`,
  `${please}(aviseme|avisenme|avisame|que me avisen|me avisan|me avisa) ${what}${here}${thanks}`,
  `${please}(suscribirme|suscribame|apuntarme|apunteme|anoteme)( a| para)? (los |sus )?avisos${here}${thanks}`,
  `${please}recibir avisos${thanks}`,
  `${please}(i want to |i would like to |id like to |can i )?(get|receive|subscribe to|sign up for) (the |your |the offices |office )?(notices|news|announcements|updates)( from the office| of the office| near me)?${thanks}`,
  `${please}(send|give) me (the |your |the offices )?(notices|announcements|news)${thanks}`,
  `${please}(tell|notify|let) me (know )?${whatEn}( near me| in my (town|city|state))?${thanks}`,
  `${please}(mwen (vle|ta renmen) |eske mwen ka )?(resevwa|jwenn) (avi|nouvel)( biwo a| yo| nan biwo a)*${thanks}`,
  `${please}voye (avi|nouvel)( biwo a| yo)* (ban|pou|bay) mwen${thanks}`,
  `${please}(avize mwen|fe mwen konnen|di mwen) (le|si|kan) (gen|gen yon|pral gen|pral gen yon) (jounen sevis|nouvo pwogram|pwogram)( nan zon mwen| toupre mwen)*${thanks}`,
  `${please}(avisos|avisos de jornadas|notices|avi|avi yo)`,
])

/** The words of a place that stand at the end of such a wish, "avísenme de jornadas en Gómez Palacio"; null when there are none. */
export function placeOfNotices(text: string): string | null {
  const [, wish, place] = /^(.+?) (?:en|in|nan|near|toupre|cerca de) (.+)$/.exec(text) ?? []
  return wish !== undefined && place !== undefined && wantsNotices.test(wish) ? place : null
}

/** Words that want them no more. */
export const endsNotices = wholePhrases([
  `${please}(ya )?no (quiero |me |nos )*(recibir |mande |mandes |manden |envie |envien )*(mas )?(avisos|noticias|notificaciones)( de la oficina| por favor)*${thanks}`,
  `${please}(quite|quita|quiten|cancele|cancela|cancelar|quitar|borrar|borre) (los |mis |sus )?avisos${thanks}`,
  `${please}(no more|stop|cancel|end|unsubscribe from|dont send me|do not send me|stop sending me|stop the) (the |your |any |any more |more )*(notices|announcements|news|updates)${thanks}`,
  `${please}i (dont|do not) want (any |any more |more )*(notices|announcements)( any ?more)?${thanks}`,
  `${please}(pa|sispann) voye (avi|nouvel)( yo| biwo a)*( ban mwen| pou mwen)*( anko)?${thanks}`,
  `${please}mwen pa vle (avi|nouvel)( yo| biwo a)*( anko)?${thanks}`,
  `${please}pa gen avi anko${thanks}`,
  `${please}(sispann|bloke|kanpe|retire) avi( yo| biwo a)*( anko)?${thanks}`,
])
