import type { Language } from '../../core/vocabulary/language.ts'
import type { Control, TalkInstruction } from '../../core/vocabulary/meaning.ts'
import { type Phrases, phrases, wholePhrases } from '../phrases.ts'
import { sound } from '../spelling.ts'

/** An instruction to the assistant; `wants` is the language asked for by control `language`. */
export interface Instruction {
  readonly control: Control
  readonly wants: Language | null
}

const polite = new Set(sound('please tanpri gracias thanks mesi hola ok').split(' '))

/** Whole messages by instruction: a word inside a sentence ("quiero regresar a mi país") instructs nothing. */
const whole: Readonly<Record<Exclude<TalkInstruction, 'language'>, Phrases>> = {
  menu: wholePhrases([
    '(el |al |ver |volver al |ir al |regresar al |muestrame el |ver el |quiero (ver )?el |dame el |ensename el )?menu( principal| inicial)?',
    '(las )?opciones',
    '(ver |que |cuales |dame |mas )(las )?(opciones|temas)( hay| tienes| tiene)?',
    'inicio',
    '(lista de |ver los )temas',
    '(que|en que) (mas )?(puedes|puede|sabes|me puedes|me puede) (hacer|ayudar)( por mi)?',
    'que (haces|hace|ofreces|ofrece|servicios (tienen|tiene|hay|ofrecen))',
    '(the |main |show |show me the |see the |back to the |go to the |to |back to )?(the )?(main )?menu',
    '(show me |more |the |what are my |see )?(the )?(options|topics)',
    'list of topics',
    'what (else )?can you (do|help)( me)?( with)?( for me)?',
    'home',
    '(montre mwen |tounen nan |we |ban mwen |ale nan )?(meni)( a| an| la)?( prensipal( la)?)?',
    '(ki )?(opsyon|chwa)( yo)?( ki genyen)?',
    'lis (sije|tem)( yo)?',
    'ki sa ou ka fe( pou mwen)?',
    'nan ki sa ou ka ede mwen',
    'montre mwen (sije|lis|opsyon)( yo)?',
  ]),
  start_over: wholePhrases([
    '(quiero |vamos a |mejor |hay que )?(empezar|empezamos|empecemos|comenzar|comencemos|volver a empezar|volvamos a empezar|reiniciar|reinicia|iniciar)( otra vez| de nuevo| de cero| desde (el principio|cero|el inicio)| nuevamente)',
    'volver a empezar',
    'reiniciar',
    'reinicia',
    'desde (el principio|cero)',
    'otra vez desde el principio',
    'borron y cuenta nueva',
    'empieza (de nuevo|otra vez)',
    '(can we |i want to |lets )?(start|begin) (over|again|from scratch|from the beginning|new|anew)',
    'restart',
    'reset',
    'from the (beginning|start|top)',
    'start all over( again)?',
    'new (chat|conversation)',
    '(an (n|nou) |mwen vle |annou )?(rekomanse|komanse (anko|depi nan (komansman|koumansman)|a ze?wo|apati zewo|sou nouvo))',
    'rekomanse( tanpri)?',
    'tounen nan komansman( an)?',
  ]),
  back: wholePhrases([
    '(ir |ve |para |hacia |un paso |quiero ir )?atras',
    '(regresar|regresa|regrese|volver|vuelve|regresame)( atras| al anterior| a lo anterior| un paso)?',
    '(el |la |paso |pregunta |lo )?anterior',
    '(go |take me |step )?back( please)?( one step)?',
    '(the )?previous( step| one| question)?',
    'tounen( deye| anvan)?',
    'retounen( deye| anvan)?',
    'deye',
    'anvan',
    'etap anvan( an)?',
  ]),
  stop: wholePhrases([
    '(ya )?(alto|para|parar|parale|parenle|pare|detente|basta|stop)( ya)?( (alto|para|parale|parenle|pare|detente|basta|stop)( ya)?)?',
    'stop( it| now)?',
    'cancelar',
    'cancela',
    'salir',
    'baja',
    'darme de baja',
    '(quiero )?(darme|dar) de baja',
    '(por favor )?(denme|deme|dame|dennos|me (dan|da|pueden dar|puede dar)) de baja( por favor| ya)?',
    '(ya )?no (quiero|deseo|queremos) (recibir )?(mas )?(mensajes|avisos)( de (aqui|ustedes|este numero|esta oficina))?( (denme|deme|borrenme|quitenme)( de (baja|la lista|su lista))?)?',
    'callate',
    '(ya |por favor )?no (me |nos )(escriban|escriba|escribas|manden|mande|mandes|molesten|molestes|molestar|contesten|contacten|envien)( ya| nada| mas| mas mensajes| mensajes| mas nada)?',
    '(ya )?(dejen|deje|deja|dejar) de (escribirme|escribir|mandarme|mandar|molestarme|molestar|mensajearme)( mensajes| mas mensajes)?',
    'no quiero (recibir )?(mas )?mensajes',
    'ya no quiero (recibir )?(mas )?mensajes',
    'terminar',
    'unsubscribe',
    'quit',
    'cancel',
    'end( chat| this)?',
    'exit',
    '(please )?(stop|quit) (messaging|texting|writing|sending|contacting|bothering)( me| to me)?( messages)?',
    '(please )?dont (text|message|write|contact)( to)? me( anymore| again| any more)?',
    'no more messages',
    'opt out',
    'leave me alone',
    'shut up',
    'sispann( sa)?',
    'kanpe( la)?',
    'rete',
    'anile',
    'soti',
    '(tanpri )?(pa ekri|pa voye|sispann ekri|sispann voye|pa rele|sispann deranje) (mwen|mesaj)( mesaj| ban mwen)?( anko)?',
    'mwen pa vle (resevwa )?mesaj( anko)?',
    'pa ekri mwen anko',
  ]),
  resume: wholePhrases([
    '(vamos a |quiero |podemos |ya )?(seguir|seguimos|sigamos|sigue|siga|seguimosle|continuar|continuamos|continuemos|continua|reanudar|prosigue|adelante)( con (eso|lo anterior|el tramite)| donde (nos quedamos|ibamos|estabamos|me quede))?',
    'donde (nos quedamos|ibamos|nos habiamos quedado)',
    '(lets |please )?(continue|resume|keep going|go on|carry on)( where we left off| please)?',
    'where (were we|did we leave off)',
    '(an (n|nou) |annou |mwen vle )?(kontinye)( kote (nou|mwen) te (rete|ye))?( tanpri)?',
    'ale pi lwen',
    'kote nou te rete',
  ]),
  erase: wholePhrases([
    'borrar',
    'borra',
    'borralo',
    'forget',
    'efase',
    'efase li',
    'borr(ar|a|e|en)me',
    'olvidame',
    'olvida(r)?( lo que te dije| todo| lo que dije| esta conversacion| lo que escribi)?',
    'forget (me|everything|this|what i (said|wrote|told you)|about me|it all|my data)',
    'bliye( mwen| tout( bagay)?| sa mwen (te )?(di|ekri)( ou)?)?',
  ]),
  follow: wholePhrases([
    '(por favor )?(avis(e|a|en)(me|nos)|me (avisa|avisan|avisas|pueden avisar|puede avisar|podrian avisar)|quiero que (me|nos) avisen|notifi(que|quen|ca)me)( por favor)?( (si|cuando|en cuanto) (algo |esto |eso |hay |haya )?(cambia|cambie|cambian|cambios|un cambio|algo nuevo|lo cambian|cambia algo|cambie algo|hay cambios|haya cambios|algun cambio))',
    '(tell|notify|warn|alert|message|text) me (if|when) (it|this|that|anything|something|the (fee|price|date|rules?)) changes?',
    'let me know (if|when) (it|this|that|anything|something|there) (changes?|is new|are changes|is a change)',
    '(fe mwen konnen|avize mwen|di mwen|ekri mwen|voye di mwen) (si|le|depi) (sa|li|yon bagay|bagay la|gen (yon )?chanjman)( chanje)?',
  ]),
  unfollow: wholePhrases([
    'ya no (me|nos) avis(e|es|en)( mas| por favor)?',
    'no me avis(e|es|en)( mas)?',
    '(stop|dont|do not) (telling|notifying|notify|alerting|tell) me( (about|of) changes)?( any ?more)?',
    '(pa|sispann) (avize|fe) mwen( konnen)?( anko)?',
  ]),
  help: wholePhrases([
    'ayuda',
    'ayudame',
    'ayudeme',
    '(necesito|quiero|ocupo) ayuda',
    'me (puede|puedes|pueden) ayudar',
    'como (funciona|se usa|te uso|uso|le hago con|se maneja|funcionas)( esto| este chat| este bot| esta cosa)?',
    '(que|como) (hago|le hago) aqui',
    'no (se|entiendo) (como )?(usar|usarlo|usar esto|usa esto|como se usa)( esto)?',
    'instrucciones',
    'help( me)?',
    '(i )?need help',
    'can you help( me)?',
    'how (does|do) (this|it|i use this|you) (work|thing work)?',
    'how do i use this( chat)?',
    'instructions',
    'ede',
    'ede mwen( tanpri)?',
    '(mwen )?(bezwen|vle) (ed|ede|yon ed)',
    '(eske )?ou ka ede mwen',
    'kijan (sa|li|ou) (mache|fonksyone)( ye)?',
    'kijan (pou )?mwen (ka )?(sevi ak|itilize) (sa|li|ou)( a)?',
    'enstriksyon',
  ]),
}

/** Asking to be forgotten, wherever it stands in a short message. */
const erasing = phrases([
  '(borr(ar|a|e|en|es|ame|enme|eme)|elimin(ar|a|e|en|es)|quit(ar|a|e|en)) (ya )?(toda |todos |todas |todo )?(mis|mi|la|el|los|lo|esta|este|lo que)( (datos|informacion|mensajes|chat|conversacion|historial|nombre|numero|expediente|registro|cosas|que (escribi|puse|dije|les dije|te dije|mande)|que he escrito))',
  'borr(a|ar|e|en) todo( lo mio| lo que (le |les |te |yo )?(he )?(escribi|puse|dije|mande|conte|escrito|puesto|dicho|mandado|contado))?',
  '(quiero|quisiera|pido) que (borren|eliminen|olviden|quiten) .*',
  '(delete|erase|remove|clear|wipe) ((all )?(of )?(my|the|this|what) (data|info|information|messages|chat|conversation|history|records|i wrote|i said|ive written|about me|on me|details)|everything|this$)',
  '(delete|erase) (me|it all|everything)',
  '(efase|siprime|retire|bliye) (tout )?(done|enfomasyon|mesaj|konvesasyon|chat|non|nimewo|istwa|sa|tout)( mwen| nou| bagay| sa)?( yo)?',
])

const tongues: readonly { readonly language: Language; readonly named: Phrases }[] = [
  {
    language: 'ht',
    named: phrases([
      'creol',
      'creole',
      'kreyol',
      'kreol',
      'creyol',
      'criollo( haitiano)?',
      'haitiano',
      'haitian',
      'ayisyen',
    ]),
  },
  { language: 'en', named: phrases(['ingles', 'english', 'inglish', 'angle', 'anglais']) },
  { language: 'es', named: phrases(['espanol', 'castellano', 'spanish', 'panyol', 'espanyol', 'pangnol', 'espagnol']) },
]

/** What may stand round a language's name when it is asked for; any other word and the message is about something else. */
const askingForLanguage = new Set(
  sound(
    'en el la un de por favor me te le lo se puede puedes pueden podemos hablar habla hablas hablame hableme hablan hables platicar contesta contestame conteste contesteme contestar responde respondeme escribe escribeme escribir quiero prefiero mejor cambiar cambia cambiame cambie idioma lengua a al si no entiendo hablo yo solo aqui hay tienes tiene seguir sigamos seguimos que ' +
      'in please can could you we i speak talk write answer reply switch change to language want prefer do does only dont understand the is it possible rather would like your my let us lets continue ' +
      'an nan pale avek ave ak mwen ou tanpri reponn ekri ban chanje lang vle pito eske ka sevi ayisyen sèlman selman pa konprann li se kontinye fe kreyol ayisyen haitiano haitian creole espanol ingles',
  ).split(' '),
)

/** "Li ayisyèn", "soy haitiano": where somebody is from, in the word for their language. */
const isOfSomebody = phrases([
  '^(li|nou|io|yo|mwen|mari mwen|madanm mwen) (se )?(yon )?ayisyen$',
  '^(soi|soy|es|somos) haitiano$',
])

/** Asking for a language inside a longer sentence. */
const inTongue = phrases([
  '(habl\\w+|contest\\w+|respond\\w+|dime|digame|diga|dice|expli\\w+|escrib\\w+|manda|mande|mandarlo|pase|pasa|repite|repita|repetir|repetirlo|ponga|pone|poner|traduzca|mejor|sigamos|seguimos|puede ser|puedes|puede|prefiero|prefiere) * en (ingles|espanol|castellano|creol|creole|kreyol|criollo)( por favor)?',
  'en (ingles|espanol|castellano|creole|kreyol|criollo) (mejor|otra vez|de nuevo|por favor|para que)',
  '^(mejor |ok |y |ahora )?en (ingles|espanol|castellano|creole|kreyol|criollo) (para|es para|se lo|porque|que)',
  '(tell|say|explain|write|speak|answer|reply|talk|repeat|send|give|put|switch|better|rather|know|read) * (in|to) (english|spanish|creole|kreyol)( please)?',
  'in (english|spanish|creole|kreyol) (again|please|instead|now|for (my|him|her))',
  '(pale|di|reponn|ekri|esplike|voye|repete|mete|pito|kontinye) * (an|nan) (kreyol|angle|panyol|espanyol)( tanpri)?',
  '(an|nan) (kreyol|angle|panyol|espanyol) (tanpri|pito|anko|pou (mwen|li|manman))',
])

const languageWord = wholePhrases([
  '(cambiar |cambia |cambie |otro |de |el |quiero cambiar |en que |que |cambiar de |cambiar el |cambio de )*(idioma|idiomas|lengua|lenguaje)( hablas| hablan| hay)?',
  '(change |another |other |switch |the |what |my )*(language|languages)( do you speak)?',
  '(chanje |lot |ki )*(lang|lang nan)( ou pale)?',
])

/** Naming a language that one does not speak. */
const unable = phrases([
  '(no|ni) (hablo|hablamos|entiendo|entendemos|se|leo)',
  '(dont|do not|cant|cannot) (speak|understand|read|know)',
  '(pa|poko) (ka )?(pale|konprann|konn|li|ekri)',
])

/**
 * Reads a canonical text as an instruction to the assistant, or null when it is none. `spoken`: the language that it is written in, which
 * whoever says that they do not speak another one wants.
 */
export function instructionOf(text: string, spoken?: Language): Instruction | null {
  const short = text
    .replace(' por fabor', '')
    .split(' ')
    .filter((word) => !polite.has(word))
    .join(' ')
  const wanted = languageAskedFor(short, spoken)
  if (wanted !== undefined) return { control: 'language', wants: wanted }
  for (const [control, says] of Object.entries(whole) as [Exclude<TalkInstruction, 'language'>, Phrases][]) {
    if (says.test(short) || says.test(text)) return { control, wants: null }
  }
  return text.split(' ').length <= 14 && erasing.test(text) ? { control: 'erase', wants: null } : null
}

function languageAskedFor(text: string, spoken: Language | undefined): Language | null | undefined {
  if (languageWord.test(text)) return null
  if (isOfSomebody.test(text)) return undefined
  const named = tongues.filter(({ named: says }) => says.test(text))
  if (named.length === 0) return undefined
  const words = text.split(' ')
  const only =
    words.length <= 9 &&
    words.every((word) => askingForLanguage.has(word) || tongues.some(({ named: says }) => says.test(word)))
  if (!only && !(words.length <= 20 && inTongue.test(text))) return undefined
  if (named.length === 1 && unable.test(text)) return spoken === named[0]?.language ? null : spoken
  // "no hablo español, english please": the language named last is the one asked for.
  return named.toSorted((a, b) => lastAt(text, b.named) - lastAt(text, a.named))[0]?.language
}

/** True for a canonical text that names this language, whatever it says of it. */
export function namesLanguage(text: string, language: Language): boolean {
  return tongues.some((tongue) => tongue.language === language && tongue.named.test(text))
}

function lastAt(text: string, says: Phrases): number {
  const words = text.split(' ')
  return words.findLastIndex((word) => says.test(word))
}
