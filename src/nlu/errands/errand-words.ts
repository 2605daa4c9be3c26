import { phrases, wholePhrases } from '../phrases.ts'

const please = '(por favor |oiga |oye |hola |ok |bueno |tambien |y |please |tanpri |and |epi )*'
const thanks = '( por favor| gracias| please| thanks| thank you| tanpri| mesi| anko| ya| si)*'

const reminding = [
  '(recuerde|recuerda|recuerden)(me|nos|melo)',
  'me (puede|puedes|podria|podrias|pueden) (recordar|hacer acordar)',
  '(puede|puedes|podria|podrias|pueden) recordarme',
  'quiero que me (recuerde|recuerdes|recuerden)',
  '(hagame|hazme) (acordar|acordarme)',
  'me (recuerda|recuerdas|acuerda|acuerdas)',
  '(pongame|ponme|mandeme|mandame|quiero|deme|dame) un recordatorio',
  'remind me',
  '(set|send|give|make|i want|i need|put|add) (me )?a reminder',
  'fe mwen sonje',
  'raple mwen',
  '(ban|voye|mete|fe) (mwen )?yon rapel',
  'mwen (vle|bezwen) yon rapel',
]

/** Words that ask to be reminded. */
export const asksReminder = phrases(reminding)

const matter =
  '( (de |sobre |about |of |to |pou |sou )?(esto|eso|ello|la cita|mi cita|lo de la cita|este tramite|el tramite|esta lista|la lista|ir|llamar|volver|regresar|this|it|that|my appointment|the appointment|the list|to go|to call|sa|sa a|randevou a|randevou mwen|lis la|ale|rele))*'

/** A message that asks to be reminded and says no more, so that only the day is missing. */
export const asksReminderOnly = wholePhrases(
  reminding.map((words) => `${please}${words}${matter}( mas tarde| luego| despues| later| pita)*${thanks}`),
)

/** Words that ask to be written to; with a day, that is a reminder. */
export const asksWord = phrases([
  '^(por favor )?(aviseme|avisame|avisenme|escribame|escribeme|escribanme|mandeme (un )?mensaje|mandame (un )?mensaje|me avisa|me avisas|me escribe|me escribes)',
  '^(please )?(text|message|write|write to|ping|notify) me',
  '^(please )?let me know',
  '^(tanpri )?(ekri mwen|avize mwen|fe mwen konnen|voye (yon )?mesaj (ban|pou|bay) mwen)',
])

/** Words of a message that asks about a matter, or sets a condition: no reminder of ours, whatever else it says. */
export const asksMatter = phrases([
  '(que|cual|cuales) (papel|papeles|documento|documentos|requisito|requisitos|necesito|llevo|tramite|hago|sigue|dijo|era|es|son|horario|hora)',
  '(cuanto|cuanta|cuantos|cuantas|donde|adonde|quien|como) [^ ]+',
  '(si|cuando|en cuanto|apenas) (cambia|cambie|hay|haya|sale|salga|abren|abran|este|esta|llega|llegue|tengan|tenga|algo)',
  '(what|which|how|where|who|why) [^ ]+',
  '(if|when|once) (it|there|they|you|something|anything|the)',
  '(ki|kijan|konbyen|kote|poukisa) (sa|papye|kote|moun|le|dokiman|jan)',
  '(si|le|depi) (yon|gen|yo|li|sa|biwo)',
])

/** Words for today itself. */
export const asksToday = phrases(['hoy', 'ahorita', 'today', 'tonight', 'jodi a', 'jodi', 'aswe a'])

/** Words that end all reminders. */
export const endsReminders = wholePhrases([
  `${please}(ya )?no (me|nos) (recuerde|recuerdes|recuerden)( nada| mas| esto| eso| otra vez)*${thanks}`,
  `${please}(ya )?no (quiero|necesito|mande|mandes|manden) (mas )?(recordatorio|recordatorios)( mas)?${thanks}`,
  `${please}(quite|quita|quiten|borre|borra|cancele|cancela|elimine|elimina|quitar|cancelar|borrar) (todos )?(el|los|mi|mis|ese|esos|este|estos) (recordatorio|recordatorios)${thanks}`,
  `${please}(deje|deja|dejen) de (recordarme|recordar)( cosas| esto| eso)?${thanks}`,
  `${please}(stop|dont|do not|quit) (remind|reminding) me( any ?more| again| of this| about this)*${thanks}`,
  `${please}no more reminders${thanks}`,
  `${please}(cancel|delete|remove|stop|turn off|clear|end) (all )?(the|my|this|that|these|those)? ?(reminder|reminders)${thanks}`,
  `${please}(pa|sispann) (fe mwen sonje|raple mwen)( anyen| anko| sa)*${thanks}`,
  `${please}(retire|efase|anile|sispann|siprime) (tout )?(rapel)( la| yo| mwen| sa| a)*${thanks}`,
  `${please}mwen pa (vle|bezwen) rapel( anko)?${thanks}`,
])

/** Words that ask which reminders there are. */
export const listsReminders = wholePhrases([
  `${please}(que|cuales|cuantos) recordatorios (tengo|hay|puse|tiene|tienes|me tiene)( mios)?${thanks}`,
  `${please}(ver |muestreme |muestrame |ensename |cuales son )?(mis|los) recordatorios${thanks}`,
  `${please}(cuando|que dia) (me )?(va|vas|van) a (escribirme|avisarme|recordarme|escribir|avisar|recordar)${thanks}`,
  `${please}(what|which|how many) reminders (do i have|have i got|are there|did i set)${thanks}`,
  `${please}(show me |show |list |see |view |check )?my reminders${thanks}`,
  `${please}when (will|are) you (going to )?(write to|write|text|remind|message) me${thanks}`,
  `${please}ki rapel (mwen )?(genyen|gen|mete)( yo)?${thanks}`,
  `${please}(montre mwen |gade )?rapel (mwen )?yo${thanks}`,
  `${please}ki le (wap|ou ap|ou pral) (ekri|avize|raple) mwen${thanks}`,
])

const elsewhere =
  '(whatsapp|wasap|guasap|watsap|telegram|telegran|messenger|la pagina|esta pagina|internet|la computadora|mi computadora|otro (telefono|celular|cel|chat|numero|aparato|lado|canal)|otra (computadora|pagina)|mi otro (telefono|celular|numero))'
const elsewhereEn =
  '(whatsapp|telegram|the (web|website|page|computer)|my computer|another (phone|chat|device|number|computer|app)|my other (phone|number)|a different (phone|device|number))'
const elsewhereHt =
  '(whatsapp|wasap|telegram|paj la|entenet|odinate (a|mwen)|yon lot (telefon|chat|nimewo|aparey|kote)|lot (telefon|nimewo) mwen( an)?)'

/** Words that ask to go on on another channel or telephone. */
export const asksForCode = wholePhrases([
  `${please}(quiero|quisiera|puedo|podemos|me gustaria|necesito|como) (seguir|continuar|sigo|pasar|pasarme|paso|cambiarme|mover|hablar)( esto| la platica| la conversacion| este chat)?( en| por| a| al| desde) (el |la |mi )?${elsewhere}${thanks}`,
  `${please}(deme|dame|me da|me das|quiero|necesito|mandeme|mandame|puede darme|me puede dar) (un|el|mi) codigo( para (seguir|continuar|cambiar)( en| por| a| desde)?( (el |la |mi )?${elsewhere})?)?${thanks}`,
  `${please}codigo para (seguir|continuar)( en (el |la |mi )?${elsewhere})?${thanks}`,
  `${please}(cambie|cambio|voy a cambiar) de (telefono|celular|numero)${thanks}`,
  `${please}(can i|i want to|id like to|i would like to|how do i|could we|can we|lets|let us) (continue|keep going|go on|carry on|move|switch|talk|move this)( this| this chat| the conversation)?( on| to| over| from| in)+ (the )?${elsewhereEn}${thanks}`,
  `${please}(give me|send me|i need|i want|can i have|get|can i get|may i have) (a|the|my) code( to (continue|go on|move|switch|keep going)( on| to| from)?( ${elsewhereEn})?)?${thanks}`,
  `${please}code to continue( on ${elsewhereEn})?${thanks}`,
  `${please}i (changed|am changing|got a new) (my )?(phone|number)${thanks}`,
  `${please}(mwen vle|mwen ta renmen|eske mwen ka|kijan (mwen ka|pou mwen)|annou|an nou) (kontinye|ale|pale|pase)( konvesasyon an| sa| koze a)? (sou|nan|ak) ${elsewhereHt}${thanks}`,
  `${please}(ban mwen|mwen vle|mwen bezwen|voye|bay) (yon |mwen yon )?kod( la)?( pou( mwen)? (kontinye|ale|chanje)( sou| nan)?( ${elsewhereHt})?)?${thanks}`,
  `${please}(yon )?kod pou( mwen)? kontinye( sou ${elsewhereHt})?${thanks}`,
  `${please}mwen chanje (telefon|nimewo)${thanks}`,
])

const kept = '(guardan|guarda|guardas|guardaron|tienen|tiene|tienes|saben|sabe|sabes|conocen|conoce|conoces)'

/** Words that ask what is kept about the one who writes. */
export const asksForData = wholePhrases([
  `${please}que (datos |informacion |cosas |tanto )*(mios |mias |personales )?(me )?${kept}( ustedes| usted)?( ya)?( (de|sobre|acerca de) mi)?( persona)?${thanks}`,
  `${please}(quiero |quisiera |puedo |como puedo |necesito |me gustaria )?(ver|saber|consultar|revisar|checar|conocer|muestreme|muestrame|ensename|enseneme|deme|dame) (todos )?(cuales son )?(mis datos|mi informacion|lo que ${kept} (de|sobre) mi|que (datos )?${kept} (de|sobre) mi|los datos que ${kept} (de|sobre) mi)( personales)?${thanks}`,
  `${please}(mis datos|mi informacion|mis datos personales)${thanks}`,
  `${please}(what|which|how much) (data |info |information |details |stuff )?(do|did|have|does) (you|it|this|the office|this chat) (know|have|keep|save|saved|store|stored|got|hold)( on| about| of)* (me|mine)( saved| stored)?${thanks}`,
  `${please}(can i |i want to |id like to |i would like to |let me )?(show me |show |see |check |view |get |give me )?(all )?my (personal )?(data|info|information)${thanks}`,
  `${please}(ki|kisa|ki sa|ki done|ki enfomasyon) (sa |done |enfomasyon )*(nou|ou|w|yo)( te)? (konnen|genyen|gen|kenbe|anrejistre|ekri|sere) (sou|de) mwen${thanks}`,
  `${please}(mwen vle |mwen ka |eske mwen ka |kite mwen )?(montre mwen |we |gade |ban mwen )?(tout )?(done|enfomasyon) (mwen|pa mwen)( yo| an| la)?${thanks}`,
])

/** "It was not me", after somebody was told that their talk went on elsewhere. */
export const deniesJoining = wholePhrases([
  `(no no |no )*(yo )?no (fui|he sido|soy|era) yo( el que| la que| quien)?( cambio| hizo eso| paso)?${thanks}`,
  `yo no (fui|lo hice|hice eso|pedi eso|di (ningun|el) codigo)${thanks}`,
  `(no no |no )*(it )?(wasnt|was not|isnt|is not|thats not|that was not|that wasnt) me${thanks}`,
  `i (didnt|did not) do (that|it|this)${thanks}`,
  `not me${thanks}`,
  `(non non |non )*se pa( te)? mwen( menm)?( ki (fe sa|fe li))?${thanks}`,
  `se pa t mwen( menm)?${thanks}`,
  `mwen pa( te)? fe sa${thanks}`,
])

/** Agreeing that words of what could not be answered are kept. */
export const helpsLearning = wholePhrases([
  `${please}(quiero )?ayudar a mejorar${thanks}`,
  `${please}(i want to )?help( you)? improve${thanks}`,
  `${please}(mwen vle )?ede (nou )?(ameliore|amelyore)${thanks}`,
])

/** No longer agreeing to that. */
export const endsLearning = wholePhrases([
  `${please}(ya )?no (quiero )?ayudar a mejorar${thanks}`,
  `${please}(stop helping improve|do not help improve|dont help improve|stop help improve)${thanks}`,
  `${please}(mwen )?pa (vle )?ede (nou )?(ameliore|amelyore)( anko)?${thanks}`,
])
