import type { Field } from '../core/vocabulary/field.ts'
import { wordsOf } from './normalize.ts'
import { type Phrases, phrases } from './phrases.ts'

/** A longer message says what it is about and is no question about a part. */
const longest = 14

/** Words that ask for a part when a message goes on about a topic; in a first message they may be anything. In order of trust. */
const hints: readonly { readonly field: Field; readonly says: Phrases }[] = [
  {
    field: 'duration',
    says: phrases([
      'cuanto * (tiempo|dias|semanas|meses|anos|tarda|tardan)',
      '(en cuanto lo|en cuanto la|cuanto (lo|la) pueden tener)',
      '(hasta cuando|desde cuando|para cuando|cuando (abre|abren|empieza|llega|contestan|responden|me avisan))',
      'hay que esperar',
      'me urge',
      '(ya pasaron|llevo|llevamos) * (dias|semanas|meses|anos)',
      '(how (long|soon|fast)|when (will|do|does|is|can))',
      'konbyen * (tan|jou|semen|mwa|ane)',
      'ki le',
    ]),
  },
  {
    field: 'requirements',
    says: phrases([
      '(que|cual) * (lleva|llevo|llevan|llevar|ensena|enseno|muestro|mando|pide|piden|papel|papeles|documento|saca|saco|dato|datos|edad)',
      '(papeles|documentos|requisitos) * cuales',
      '(piden|pide|exigen|tengo que llevar|hay que llevar|llevar algo|hay que tener)',
      '(me |le |nos )?(sirve|aceptan|vale) (el|la|mi|su|con|un|una|esa|ese)',
      'le tengo que poner',
      'cuant[oa]s? (tenemos que ser|gente|personas|creditos|testigos|fotos)',
      '(no|ni) (tengo|tenemos|tiene|trae|traigo|traemos|me (hicieron|dieron)|hay) * (papel|papeles|acta|actas|identificacion|ine|curp|numero|recibo|recibos|pasaporte|comprobante|contrato|boleta|boletas|credencial|apostilla|cartilla|licencia|comprobantes|testigos|fotos|folio)',
      'sin (la |el |su |mi |un |una )?(papel|papeles|acta|actas|identificacion|ine|curp|recibo|recibos|pasaporte|comprobante|contrato|boleta|boletas|credencial|apostilla|visa|testigos|cita|nada)',
      '(los|las|cuantos|y los|y las) (testigos|fotos|copias)',
      '(le|la|lo|les|me) (firmo|entregan|alcanza|aceptan)',
      '(aceptan|reciben) (a )?(hombres|mujeres|ninos|familias|parejas|extranjeros)',
      '(esta|es) (bien )?de edad',
      'what * (bring|show|send|carry|letter|paper|papers|proof|id)',
      'do (they|you) ask',
      '(dont|do not|doesnt|didnt) have * (paper|papers|passport|id|certificate|proof|license|contract|stub|stubs|receipt|receipts|documents)',
      '(i|we|he|she) only (have|has|got)',
      '(what if|without) * (passport|id|birth certificate|papers|proof|contract)',
      '(do|does) (i|we|he|she|they) (both )?need (a|an|the|my|his|her|to|any)',
      '(is|are) * enough',
      'how many',
      '(ki sa|sa|ki papye) * (pote|mande|bay|prezante|voye|montre)',
      'fok (gen|nou|li|mwen|yo)',
      '(mwen |li )?bezwen (temwen|papye|foto|paspo|avoka)',
      '(mwen|li|nou|yo) pa gen (okenn )?(papye|batiste|paspo|nimewo|pyes|kat|dokiman|kontra|bilten|temwen|prev)',
      'san (papye|paspo|batiste|kat|kontra|pyes)',
      'gen (yon )?(egzamen|laj)',
    ]),
  },
  {
    field: 'cost',
    says: phrases([
      '(cuanto|cuanta)',
      '(paga|pago|pagan|pagar|pagarle|cuesta|cuestan|cobra|cobran|multa|caro|barato|prestan|tarifa|dolares)',
      '(no tengo|no tenemos|no tiene|no tienen|no trae|sin|ni) (dinero|lana|feria|con que|para (pagar|la|el)|(un |ni un )?(cinco|quinto|peso|centavo))',
      '(no|dont have|no more) money',
      '(pay|pays|paying|cost|costs|cheaper|expensive|charge|price)',
      '(konbyen|peye|koute|pri|kado)',
      'pa gen (kob|lajan)',
    ]),
  },
  {
    field: 'where',
    says: phrases([
      '(donde|adonde|onde)',
      'en que (calle|lado|parte|ciudad|estado)',
      '(de|en) que (estado|oficina|consulado)',
      'quien * (sella|traduce|corrige|arregla|hace|lo hace|atiende|firma)',
      'a quien (llamo|le|voy|hablo)',
      '(en el consulado|en la oficina|desde aqui|desde aca|aqui mismo|por internet|en linea)',
      '(puedo|se puede|puede|podemos) (\\w+ )?desde',
      '(es|se hace|la hacen|lo hacen|la dan|lo dan) (aqui|alla|ahi) o',
      '(aqui|alla|ahi)( \\w+)?( en \\w+)? (la|lo|se) (hacen|hace|dan|sacan|puede)',
      '(mas )?cerca',
      'where',
      'who (does|fixes|takes|stamps|signs|translates|do i (call|see))',
      '(at the consulate|from here|online)',
      '(kote|ki bo|ki sit)',
      '(kiyes|kiles|ki moun) (ki )?(ka )?(fe|tradui|bay|siyen)',
      '(nan konsila a|isit la|nan durango)',
    ]),
  },
  {
    field: 'steps',
    says: phrases([
      '(ahora|y luego|despues|entonces) que',
      'que sigue',
      'como',
      '(puede|puedo|pueden|podria|puedes) (ir|hacer|hacerlo|llevar|llevarla|llevarlo|sacar|arreglar|pedir|pedirlo|firmar|venir)',
      '(now what|whats next|what next|whats the first step|how)',
      'can (he|she|i|we|they|my \\w+) (do|go|apply|sign|get|start)',
      '(ki sa|sa) * (fe|rete)',
      'kijan',
      '(ka|kapab) (fe|ale|al|siyen)',
    ]),
  },
]

/** The part that a canonical text, going on about a topic, hints at, or null. */
export function fieldHinted(text: string): Field | null {
  if (wordsOf(text).length > longest) return null
  return hints.find(({ says }) => says.test(text))?.field ?? null
}
