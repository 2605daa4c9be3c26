import type { Smalltalk } from '../../core/vocabulary/meaning.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import { sound } from '../spelling.ts'

/** Words a courtesy may be made of, by kind; a message with any other word is about something. */
const vocabulary: readonly { readonly kind: Smalltalk; readonly words: string; readonly filler: string }[] = [
  {
    kind: 'thanks',
    words:
      'gracias grasias agradezco agradecido agradecida agradecemos amable thanks thank thankyou thx ty tysm appreciate grateful mesi msi merci remesye bendiga bendice bless beni',
    filler:
      'muchas mil muchisimas ok oki listo bueno bien pues muy amable por su tu la toda ayuda informacion atencion tiempo todo perfecto excelente se lo le les que dios te de verdad y senor senorita amigo amiga hermano vale sale si eso era es hola buenas tardes dias noches entonces ya a usted ustedes igualmente los las bendiciones great so much you very a lot for your help the info information all god that helps i it really nice sir maam anpil ou pou ed ede enfomasyon tan bondye wi mwen di nou zanmi oke dako sa bon tre se anko avek kont hija hijo mija mijo joven jovencita doctora licenciada compa bro sis dear honey son mom bos boss cheri fre frem sem pitit manman papa',
  },
  {
    kind: 'farewell',
    words:
      'adios bye byebye goodbye chao ciao hasta vemos cuidese cuidate babay orevwa orevoir kenbe see later night jounen nwit demen pita',
    filler:
      'luego pronto manana la proxima nos ahi que tenga tengan buen bonito excelente dia noche tarde bueno ok gracias y feliz usted despues entonces pues ya me voy you have a nice good day take care talk to soon tomorrow thanks na we ou nou a pase bon mesi yon bel nuit anko n aswe talè',
  },
  {
    kind: 'greeting',
    words:
      'hola ola hello hi hey heyy hiya yo alo buenas buenos buen bonjou bonjour bonswa bonsoir salut slt saludos good morning afternoon evening sak onè respe onda tal holi kole sup howdy greetings',
    filler:
      'dias dia tardes noches muy que como esta estan estas amigo amiga senorita senor disculpe disculpen una consulta pregunta duda hay alguien ahi buena tarde noche bien le va les tenga usted ustedes mucho gusto bendiciones soy yo aqui otra vez there how are you doing sir maam everyone i have a question anybody anyone today is kijan ou ye nou kap ap fet pase mesye dam madanm zanmi mwen gen yon kesyon tout moun la eske byen manje pa pi mal frè oke se eh',
  },
  {
    kind: 'chatter',
    words:
      'ok okay okey oki oke vale sale va jaja jajaja jajajaja jeje lol haha hahaha mmm hmm aja orale entiendo entendido entendi perfecto excelente genial dakò dako cool alright sure great understood konprann wow dale andale ah oh ya uf bueno claro listo',
    filler:
      'esta bien que bueno muy de acuerdo asi es a ver dejame ver espera espere un momento momentito pues si ya si le i see got it wait one moment the a second fine thats good all right mwen wi men tann yon ti moman byen tre bon sa se tann mwen te wi ah bon let me think lo voy pensar gracias',
  },
]

const sets = vocabulary.map(({ kind, words, filler }) => ({
  kind,
  core: new Set(sound(plain(words)).split(' ')),
  all: new Set(sound(plain(`${words} ${filler}`)).split(' ')),
}))

const alone = wholePhrases([
  '(hola )?(disculpe|disculpen|perdon|oiga|una duda|una consulta|una pregunta|tengo una (duda|pregunta|consulta))( una consulta| una pregunta| una duda)?',
  'excuse me',
  '(muy )?buen dia',
  'que (tal|onda|hay|pedo)',
  'bueno',
  'como (esta|estan|estas|te va|le va|andas)( usted| ustedes)?( hoy)?',
  'sak(a)? (ap )?pase',
  '(sa|ki sa) (ki|k) ap fet',
  'kijan (ou|nou) ye',
  'ki nouvel( ou)?',
  'how are you( doing)?( today)?',
  'whats up',
  'hay alguien( ahi)?',
  '(is )?anybody there',
])
const goodbye = wholePhrases([
  '(que )?(tenga|tengan|pase|ten) (un |una )?(buen|bonito|excelente|lindo|feliz|buena|bonita|linda) (dia|tarde|noche|fin de semana)',
  '(have a|have) (nice|good|great|blessed) (day|night|one|evening|weekend)( you too)?',
  'take care( of yourself)?',
  '(nou|na|n a) (a )?we( pita| anko| demen)?',
  'pase (yon )?bon (jounen|nwit|sware|apremidi)',
])
const patience = wholePhrases([
  '(que )?dios (se lo|te lo|les|los|la|lo|me la|me lo) (pague|bendiga|cuide|guarde|acompane)( mucho| siempre| hija| hijo| mija| mijo| a todos)?',
  'bendiciones( para (todos|usted|ustedes))?',
  'god bless( you)?( all)?',
  'bondye beni (ou|nou)',
  '(saludos|un saludo)( a todos| por alla)?',
  '(h)?ola como estan( todos)?( por (alla|aya|aca))?',
  'hm',
  'm',
  'mwen',
  'um',
  'eh',
  'de acuerdo',
  'esper[ae](me|n)?',
  'wait( a (minute|second|sec|moment))?',
  'hold on',
  'men wi',
  'tann( mwen)?',
  '(esta|estoy|todo) bien( pues| entonces)?',
  'que (bueno|bien|padre|chido)',
  '(un|dame un|espere un|espera un) (momento|momentito|segundo|rato)',
  '(a ver|dejame (ver|pensar))',
  'asi es',
  '(lo |la )?voy a (pensar|checar|ver)(lo)?',
  'ya (entendi|veo|vi|entiendo)',
  '(mwen )?(byen )?konprann',
  'sa bon',
  'tre byen',
  'byen( mesi)?',
  '(yon )?ti moman',
  'i see',
  'got it',
  '(one|just a|give me a) (moment|second|sec|minute)',
  'sounds good',
  '(ok )?let me (see|check|think)',
])

const insult = phrases([
  '(eres|es|estas|que|pinche|maldit[oa]|puto|puta|son|muy|tan|bot|robot|pedazo de|bola de|unos|un|una) (pendej[oa]s?|idiotas?|estupid[oa]s?|imbeciles?|imbecil|inutil(es)?|tarad[oa]s?|mens[oa]|basura|porqueria|mierda|rateros|cabron(es)?|put[oa]s?|asco|tont[oa]s?|robot|bot|maquina|gobierno|fraude)',
  'pendej[oa]s?',
  'pinches?',
  'chinga(da|te|tu|tumadre|n|r)?',
  '(chinga|chingue|chinguen) (a )?(tu|su)',
  'vete (a la|al) (verga|diablo|mierda|chingada|carajo)',
  'no sirves?( para)? (nada|pa nada)',
  'no sirves',
  'inutil',
  'put[oa]s?',
  'ratas?',
  'rateros?',
  'vales? (madre|verga|queso)',
  'puta madre',
  'hij[oa]s? de (puta|perra|la)',
  'culer[oa]s?',
  'mamadas',
  'no mames',
  'verga',
  'mierda',
  'idiota',
  'imbecil',
  'fuck( you| off| this)?',
  'fucking',
  'fuk',
  'stupid( bot)?',
  'idiots?',
  'dumb( bot)?',
  'asshole',
  'bullshit',
  'piece of (shit|crap|garbage)',
  'go to hell',
  'you suck',
  'useless',
  'moron',
  'bitch',
  'trash',
  'garbage bot',
  'shit',
  '(ou|bot la|nou) (se )?(sot|sòt|egare|inital|initil|bet|idyo|enbesil|vakabon|kaka|pa vo (anyen|youn)|pa itil anyen)( net)?',
  'bouda (ou|manman ou)',
  '(gete|langet|languet|kolanget) (manman )?(ou|w)?',
  'langet',
  'kolanget',
  'vakabon',
  'enbesil',
  'idyo',
  'kaka',
  'al (fe wout ou|fe kaka|chye)',
  'pa vo anyen',
  'zozo',
  'manman ou',
])

const robot = phrases([
  '(eres|es|usted es|sera|seras|eres tu) (un |una |usted )?(robot|bot|maquina|persona( real| de verdad)?( o)?|human[oa]|ia|inteligencia artificial|computadora|programa|de verdad|alguien real)',
  '(eres|usted es|seras) real',
  '(hablo|hablando|platico|platicando|chateo|chateando|converso|conversando|escribo|escribiendo) con (un|una|quien|alguien|gente) (robot|bot|maquina|persona( real| de verdad)?|ser humano|real|de verdad|humano|computadora|ia)',
  '(eres|es|usted es|hay|sera) (gente|humano|una persona) (o|u) (un|una|puro|pura)? ?(robot|bot|maquina|programa|computadora)',
  'con quien (hablo|estoy hablando|tengo el gusto|platico|estoy (platicando|chateando|escribiendo))',
  'quien (eres|es usted|me contesta|me esta contestando|me atiende|esta ahi|contesta|responde)',
  'como (te llamas|se llama usted|se llama)$',
  '(esto|eso) es (un|una) (robot|bot|maquina|inteligencia artificial|ia|grabacion|automatico)',
  'como te llamas',
  'cual es tu nombre',
  'inteligencia artificial',
  'chatgpt',
  '(me )?contesta (una|un) (maquina|robot|persona|humano)',
  'are you (a |an |just a |like a )?(robot|bot|human being|human|machine|real|person|ai|computer|real person|actual person|chatgpt)',
  'is (this|it) (a |an )?(robot|bot|automated|machine|ai|computer|real person|human)',
  '(am i|are we) (talking|chatting|speaking|texting) (to|with) (a|an) (real|robot|bot|human|machine|person|computer|ai)',
  'who (are you|(is this )?am i (talking|speaking|texting|chatting|writing) (to|with)|is this|am i (talking|speaking|texting))',
  '(is|are) (there )?(a |an )?(real |actual )?(person|human|someone|somebody) (reading|writing|typing|answering) (this|here|me)',
  'whats your name',
  'what is your name',
  'do you have a name',
  '(eske )?ou se (yon )?(wobo|robo|moun( tout bon| vre)?( oswa| ou)?|machin|pwogram|bot|entelijans)',
  '(ki moun|kiyes|ki es) (ki )?(ou ye|ou ye la|ap pale|(ki )?ap reponn|ki la)( avek mwen| ak mwen| ave mwen)?',
  '(se|eske se) (yon )?(vre )?(wobo|machin|robo|bot|moun)( tout bon| vre| reyel)? (ki|ke|mwen)',
  '(eske )?se (yon )?(wobo|machin|robo|bot)( sa)?',
  '(eske )?se (yon )?moun( tout bon)? (oswa|oubyen|ou) (yon )?(machin|wobo|robo|pwogram|bot)( ki ap reponn( mwen)?)?( la)?',
  'ki (jan|non) (ou rele|ou)',
  'kijan (yo rele ou|ou rele)',
  'ki moun (mwen )?ap pale',
])

/** Which courtesy a canonical text is, or null when it is about something; long texts never are one. */
export function smalltalkOf(text: string): Smalltalk | null {
  const words = text === '' ? [] : text.split(' ')
  if (words.length === 0 || words.length > 12) return null
  if (goodbye.test(text)) return 'farewell'
  if (alone.test(text)) return 'greeting'
  if (patience.test(text)) return 'chatter'
  for (const { kind, core, all } of sets) {
    if (words.every((word) => all.has(word)) && words.some((word) => core.has(word))) return kind
  }
  if (robot.test(text)) return 'robot'
  return words.length <= 8 && insult.test(text) ? 'insult' : null
}

/** In so few words "are you a real person?" asks what answers here, and wishes for nobody. */
const fewWords = 12
const wish = phrases(['(quiero|quisiera|necesito|ocupo|prefiero|pasame|want|need|prefer|can i|vle|bezwen)'])

/** True when a canonical text only asks who, or what, answers. */
export function asksWhoAnswers(text: string): boolean {
  return text.split(' ').length <= fewWords && robot.test(text) && !wish.test(text)
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}+/gu, '')
}

/** Words that ask, in canonical form. */
const asking = new Set(
  sound(
    'donde cuanto cuando quien cuales puedo puede debo tengo free gratis how where when who what can should much cost konbyen kote kile kijan kouman kiyes kisa eske cobran cobra',
  ).split(' '),
)

/** True for a canonical text with a word that asks: thanks before it do not make it thanks. */
export function asksSomething(text: string): boolean {
  return text.split(' ').some((word) => asking.has(word))
}
