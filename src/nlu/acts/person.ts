import { fieldOf } from '../fields.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import type { ActHeard } from '../readers/act.ts'
import { asksWhoAnswers } from './smalltalk.ts'

const someone =
  '(una |un |con una |con un |con la |con el |la |el |con )?(misma )?(persona|humano|humana|alguien|asesor|asesora|agente|operador|operadora|licenciad[oa]|lic|encargad[oa]|empleado|empleada|trabajador[oa]?|trabajadora social|trabajo social|ser humano|representante|senorita|psicolog[oa] de la oficina|companer[oa]|responsable|funcionari[oa]|ejecutiv[oa]|personal|muchacha|muchacho|senora que|senor que|servidor publico|abogad[oa] de la oficina|abogad[oa] de su oficina|ustedes)'

const asks = phrases([
  `(quiero|quisiera|necesito|ocupo|prefiero|deseo|puedo|me gustaria|podria|mejor|urge|dejame|dejeme|como puedo|me urge) (poder )?(hablar|platicar|comunicarme|conversar|tratar|que me atienda|chatear|contactar) ${someone}`,
  `(hablar|platicar|comunicarme|comunicar) con ${someone}`,
  `(pasame|paseme|pasenme|me pasas|me pasa|comuniqueme|comunicame|me comunica|me comunicas|me comuniquen|conectame|conecteme|poneme|ponme|pongame|transfiereme|transfierame|me transfiere|enlaceme|canaliceme|mandeme) (mejor )?(con|a) ${someone}`,
  `que me (atienda|llame|marque|hable|conteste|ayude|contacte|atiendan|llamen|marquen|contesten) ${someone}`,
  `(me )?(puede|puedes|pueden|podria|podrian) (atender|llamar|marcar|contestar|ayudar|comunicar) (con )?${someone}`,
  '(me )?(pueden|puede|podrian|podria) (llamar|marcar|hablar por telefono|llamarme|marcarme)',
  '(quiero|necesito|ocupo|prefiero) que (alguien )?me (llamen|marquen|llame|marque|contacten|atienda alguien)',
  '(llamenme|llameme|marquenme|marqueme|hablenme por telefono)',
  '(hay|esta) (alguien|una persona|un humano) (real |de verdad |humano |ahi |disponible )?(que (me )?(atienda|conteste|hable|responda)|con quien|ahi que)',
  'con quien (puedo|podria|debo|tengo que) (hablar|platicar|comunicarme)',
  '(no quiero|no me gusta|odio) (hablar|platicar|tratar) con (un|una) (robot|maquina|bot|computadora|programa)',
  '(explicar(le|selo)?|contar(le|selo)?|platicar(le|selo)?|decir(le|selo)?) (mejor )?a (una persona|alguien)',
  '(persona|humano|alguien) (real|de verdad|de carne y hueso)',
  'atencion (de una persona|humana|personal|personalizada)',
  'ser humano',
  '(con )?(un|una) (asesora?|agente|operadora?) por favor',
  '(que|donde) me (conteste|atienda|llame|escuche) (una persona|alguien)',
  '(regresan|devuelven|regresen) la llamada',
  'no (quiero|con) (maquinas|robots|bots|la maquina)',
  '(quiero|prefiero) (una persona|un humano|alguien)( de verdad| real)?$',
  '(talk|speak|chat|connect me|put me through|transfer me|hand me|get me|want|need|prefer|rather) (to |with )?(talk to |speak to |speak with |talk with )?(a|an|some|the|your|any|another)? ?(real |live |actual |human )?(person|human( being)?|agent|representative|somebody|someone|staff|operator|advisor|supervisor|manager|employee|lawyer from your office|case ?worker|social worker)',
  '(can|could|would|will|have) (someone|somebody|a person|anyone|you|you guys) (please )?(call|phone|contact|ring) me',
  '(please )?(call|phone|contact) me( back)?( please)?$',
  '(dont|do not) want (to talk to )?(a |the )?(bot|robot|machine|computer)',
  '(is there|isnt there) (a|an|any|some)? ?(person|human|one|body|someone|anyone|somebody)( real)? (i can|to|who can|that can|available)',
  'anyone i can (talk|speak)',
  'who can i (talk|speak) (to|with)',
  'real (person|human)',
  'human (being|agent)',
  'customer service',
  'live (person|agent|chat)',
  '(explain|tell) (it |this )?to (a person|somebody|someone|a human)',
  '(member of|someone from|somebody from) your (staff|office|team)',
  '(actual|real) (worker|human|person)',
  '(someone|somebody) (please )?(answer|help|reply to) me',
  'give me a (human|person)',
  '(get|have|see) a case ?worker',
  '(lawyer at your office|lady who helped me)',
  'call me back',
  '(pale|palé|koze|kominike|konekte mwen|mete mwen an kontak|pase mwen|ban mwen|bay mwen|kontakte|voye mwen bay) (ak|avek|ave|bay)? ?(yon |kek |youn |yon lot )?(moun|anplwaye|ajan|responsab|direkte|imen|konseye|travaye sosyal|avoka biwo)',
  '(yon )?moun (tout bon|vre|reyel|an vi)',
  '(eske )?(yon moun|yon anplwaye|nou|ou) (ka|kapab) (rele|telefone|kontakte) mwen',
  '^(tanpri )?rele mwen',
  'ki moun mwen (ka|kapab|dwe) pale',
  '(pa vle|pa renmen) pale ak (yon )?(machin|wobo|robo|bot)',
  'gen (yon )?moun (la|ki ka|pou)',
  '(mwen )?(bezwen|vle|ta renmen) (tande vwa |esplike |jwenn )?(yon )?(moun|anplwaye|ajan|imen)( tout bon| ki pale kreyol)?( (ede|reponn|pale|rele|pou|okipe|li))?$',
  'mete mwen (ak|sou liy ak|sou liy avek|avek) (yon )?(moun|imen|anplwaye)',
  'operate',
  '(le|anvan|fe) yon moun (ap )?(reponn|rele) (mwen|li)',
  'menm moun',
  // The word that calls a person, at the end of whatever was said before it.
  '(a |una |yon )?(person|persona|moun|human|humano) (please|pls|plz|por favor|porfa|porfavor|tanpri|souple|now|ahora)$',
])

const alone = wholePhrases([
  '(una )?(persona|humano|humana|asesor|asesora|agente|operador|operadora|alguien|representante)( real| de verdad| por favor)?',
  '(a |an )?(real )?(person|human|agent|operator|representative|somebody|someone)( please)?',
  '(yon )?(moun|ajan|anplwaye|imen)( tout bon)?( tanpri)?',
  'hablar con alguien',
  'mwen (bezwen|vle) (yon )?moun',
])

// Contact between the person and their own people is no wish for ours.
const others = phrases([
  '(mi|mis|su) (familia|hij[oa]|herman[oa]|espos[oa]|papa|mama|primo|abogad[oa]|patron|consul)',
  'my (family|son|daughter|brother|sister|husband|wife|lawyer|mother|father|boss)',
  '(fanmi|pitit|fre|se|mari|madanm|manman|papa) mwen',
])

const refuses = phrases([
  '(no|ya no|todavia no|aun no) (quiero|ocupo|necesito|quisiera|hace falta) (hablar |platicar )?(con |a )?(que (me |nos )?(llamen|hablen|marquen|busquen|contesten|escriban)|(una |la |ninguna )?persona|nadie|alguien)',
  '(dont|do not|didnt|no longer|not) (want|need) (to )?(talk |speak )?(to |with )?(a |any |the )?(person|human|anyone|anybody|someone|somebody|call|callback)',
  '(pa|poko) (vle|bezwen) (pale )?(ak |ave |avek )?(yon |okenn )?moun',
])

/** The words the office asks people to write for a person, in capitals or with a stop, before whatever they tell. */
const calls = /^\s*(?:(?:PERSONA|PERSON|MOUN)(?!\p{L})|(?:[Pp]ersona?|[Mm]oun)\s*[.,:;!–—])/u

/** True for a message that begins with the word that calls a person: "PERSON. Ana Reyes, it is about the passport". */
export function callsPerson(message: string): boolean {
  return calls.test(message)
}

/** True when a canonical text says that no human being of the office is wanted: "no quiero que me llamen". */
export function refusesPerson(text: string): boolean {
  return refuses.test(text)
}

/** From this chance "don't put me through to anybody, just tell me" is read as a refusal, whatever words for a person stand in it. */
const refusedFrom = 0.35

/** True when a canonical text asks for a human being of the office. `heard`: what it does with the talk. */
export function asksForPerson(text: string, heard: ActHeard | null = null): boolean {
  // "Does it cost anything to talk to you?" asks what it costs.
  if (refusesPerson(text) || asksWhoAnswers(text) || fieldOf(text) === 'cost') return false
  if (heard?.act === 'cancel_person' && heard.chance >= refusedFrom) return false
  if (alone.test(text)) return true
  return text.split(' ').length <= 40 && asks.test(text) && !others.test(text)
}
