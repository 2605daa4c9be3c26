import { wholePhrases } from '../phrases.ts'

const please = '(por favor |oiga |oye |hola |ok |bueno |tambien |y |please |tanpri |and |epi )*'
const thanks =
  '( por favor| gracias| please| thanks| thank you| tanpri| mesi| tambien| too| tou| ya| mas| anko| any ?more)*'

const relative =
  '(hermana|hermano|hermanos|hermanas|esposa|esposo|senora|pareja|mama|papa|papas|hija|hijo|hijos|hijas|prima|primo|tia|tio|cunada|cunado|suegra|suegro|abuela|abuelo|sobrina|sobrino|familiar|familia|pariente|alguien)'
const relativeEn =
  '(sister|brother|wife|husband|mother|mom|mum|father|dad|daughter|son|cousin|aunt|uncle|family|relative|partner|niece|nephew|someone)'
const relativeHt =
  '(se|fre|madanm|mari|manman|papa|pitit|pitit fi|pitit gason|kouzen|kouzin|matant|tonton|fanmi|bofre|bese|neve|nyes|moun)'

const list = '( (la|esta|esa|mi|el|este|ese|lista|tablero|esto|eso))*'
const listEn = '( (this|that|the|my|it|list|board))*'
const listHt = '( (lis|tablo|la|a|sa|li|mwen))*'

const withRelative = `( (con|a) (mi|mis|un|una|otro|otra|la|el)?( otra| otro)? ?${relative}( mayor| menor| de alla)?)?`
const withRelativeEn = `( with (my|a|another|the)?( other| older| younger)? ?${relativeEn}( too)?)?`
const withRelativeHt = `( (ak|avek|ave|bay)( yon)?( lot)? ${relativeHt}( mwen| nan fanmi mwen)?( an| la| nan)?)?`

/** Words that want a relative to see the board, too. */
export const asksToShare = wholePhrases([
  `${please}(deme |dame |me da |quiero |necesito |mandeme )?un codigo para (que )?(mi|un|una) (otra |otro )?${relative}( vea| pueda ver| la vea)?${list}${thanks}`,
  `${please}(give me |send me |i need |i want |can i have )?a code for (my|a|another) ${relativeEn}( to see)?${listEn}${thanks}`,
  `${please}(ban mwen |mwen vle |mwen bezwen )?yon kod pou ${relativeHt} mwen( ka we| we)?${listHt}${thanks}`,
  `${please}(quiero |quisiera |puedo |podemos |como |como puedo |me gustaria )?(compartir|comparto|comparte|comparta|compartirla|compartirlo|compartirle|compartala)${list}${withRelative}${thanks}`,
  `${please}(quiero que |que )(mi|mis|un|una) (otra |otro )?${relative}( tambien)? (vea|vean|pueda ver|puedan ver|la vea|lo vea)${list}${thanks}`,
  `${please}(puede|podria) (mi|un|una) ${relative}( tambien)? ver(la|lo)?${list}${thanks}`,
  `${please}mi (otra |otro )?${relative}( tambien)? (quiere|necesita|puede) ver(la|lo)?${list}${thanks}`,
  `${please}(can i |i want to |how do i |how can i |let me |id like to |i would like to |we want to )?share${listEn}${withRelativeEn}${thanks}`,
  `${please}(can|could) (my|a|another) ${relativeEn}( also| too)? (see|have|get|look at)${listEn}${thanks}`,
  `${please}(my|another) ${relativeEn}( also)? (wants|needs) to see${listEn}${thanks}`,
  `${please}(mwen vle |mwen ta renmen |eske mwen ka |kijan (pou )?mwen (ka )?|nou vle )?pataje${listHt}${withRelativeHt}${thanks}`,
  `${please}(eske )?${relativeHt} mwen( an| la| nan)? (ka|vle|bezwen) we${listHt}${thanks}`,
])

/** Words that want a relative to see it no more. */
export const endsSharing = wholePhrases([
  `${please}(quiero |quisiera )?(ya no |no )(quiero |quisiera )?(compartir|comparto|comparta|compartas|compartirla|compartirlo)( mas)?${list}${withRelative}${thanks}`,
  `${please}(quiero |quisiera )?(dejar|deje|deja|dejo) de compartir(la|lo)?${list}${withRelative}${thanks}`,
  `${please}(quite|quita|saque|saca) a mi ${relative}( de)?${list}${thanks}`,
  `${please}que (ya )?no (la |lo )?vea( mas)?${list}( mi ${relative})?${thanks}`,
  `${please}(stop sharing|unshare|dont share|do not share|i dont want to share)${listEn}${withRelativeEn}${thanks}`,
  `${please}(remove|take off) my ${relativeEn}( from)?${listEn}${thanks}`,
  `${please}(sispann pataje|pa pataje|mwen pa vle pataje|retire|wete)${listHt}( anko)?${withRelativeHt}${thanks}`,
])

/** Words of a relative who no longer wants to see it. */
export const leavesBoard = wholePhrases([
  `${please}(quiero |quisiera )?(salir|salirme|salgo|sal|saqueme|sacame|quiteme|quitame) de (la|esta|esa) lista${thanks}`,
  `${please}ya no (quiero )?(ver|veo|la veo)( mas)?( la| esta| esa)?( lista)?${thanks}`,
  `${please}(i want to )?(leave|exit|quit|get me off|take me off|remove me from) (the|this|that) (list|board)${thanks}`,
  `${please}(i dont want to see|stop seeing|stop showing me) (the|this|that) (list|board)( any ?more)?${thanks}`,
  `${please}(mwen vle )?(soti|retire mwen|wete mwen) (nan|sou) lis( la| sa| sa a)?${thanks}`,
  `${please}mwen pa vle we lis( la| sa| sa a)?( anko)?${thanks}`,
])
