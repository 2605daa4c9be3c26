import { canonical } from './features.ts'
import { wordsOf } from './normalize.ts'

const words =
  // Spanish
  'hola buenas buenos dias tardes noches disculpe oiga mire senorita senor amigo por favor gracias y o a de del la el los las un una uno unos mi mis me se le lo les te su sus nos que cual cuales como cuando donde cuanto cuanta cuantos quien es son esta estan ser estar eso esa ese esto esta este en con para pa sin sobre al si no ya aqui alla aca ahi yo usted ustedes ' +
  'quiero quisiera quiere queremos necesito necesita ocupo ocupa requiero deseo gustaria busco tengo tiene tienen hay puedo puede pueden podria sacar saco saca hacer hago hace tramitar tramito tramite tramites obtener conseguir pedir pido solicitar solicito dar dan saber informacion info informes duda dudas pregunta consulta ayuda ayudar ayudan ayudenme urgente urge interesa explicar explique digame dime decirme conocer ver cobrar cobro sobre algo todo mas ir voy vamos info dos tres poco bien como llame llama cosas cosa ' +
  'cuesta cuestan costo precio gratis cobran pagar papeles papel documentos documento requisitos piden llevar llevo pasos proceso horario telefono direccion oficina donde tarda tardan tiempo lista imagen foto pdf hoja tarjeta manda mande mandame mandeme mandamela mandemela envia envie enviame envieme pasame paseme imprimir imprimirla imprimirlo guardar completa ' +
  // English
  'hi hello hey please thanks thank you i im me my we our a an the of to for from in on at about and or is are am be do does did can could would should will how what when where which who much many long want need like get got getting have has know info information question help apply application process papers paper documents document requirements requirement cost costs fee price take takes it this that there here some any more tell explain interested looking some go going stuff thing things with w list checklist picture image pdf card send print printable ' +
  // Kreyòl
  'bonjou bonswa alo tanpri mesi mwen m ou li nou yo yon youn an a la nan pou ak avek e oswa se ye ki sa kisa kijan ki le kote konbyen kiyes eske vle bezwen ta renmen ka kapab gen genyen jwenn fe fet mande konnen enfomasyon ede ed demach papye dokiman kondisyon koute peye lajan pri tan jou biwo adres nimewo telefon pran bay ban di sou sa etap ale pral vin lis foto imaj pdf fey voye enprime'

/** Words that carry no subject, as they stand in canonical text: greetings, wishes, and words that ask for a part of a topic. */
export const fieldWords: ReadonlySet<string> = new Set(words.split(' ').flatMap((word) => canonical(word).split(' ')))

/** How many words of a canonical text may carry a subject. */
export function substanceOf(text: string): number {
  return wordsOf(text).filter((word) => !fieldWords.has(word)).length
}
