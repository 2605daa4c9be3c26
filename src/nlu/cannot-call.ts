import { wholePhrases } from './phrases.ts'

const said = wholePhrases([
  '(es que |pero |ay |perdon )?(yo )?(ahorita |ahora )?no (puedo|podemos|me dejan?|tengo (como|con que|modo de)) (llamar|llamarles?|marcar|marcarles?|hablar|hacer ruido)( por telefono| en voz alta| fuerte)?( ahora| ahorita| aqui| al 911| al nueve once| a nadie| a la policia| porque .*)?',
  '(es que |pero )?no tengo (telefono|saldo|credito|senal|celular)( para (llamar|marcar))?( ahora| ahorita| al 911)?',
  '(but |sorry )?(i|we) (cant|can not|cannot|am not able to|are not able to|am unable to) (call|phone|dial|talk|speak|make (a )?noise)( out loud| on the phone)?( anyone| anybody| them| 911| the police| now| right now| here| because .*)?',
  '(but )?i (dont have|have no|got no) (phone|a phone|credit|minutes|signal)( to call)?( now| right now)?',
  '(men |padon )?(mwen|nou) (pa|p) (ka|kapab) (rele|telefone|pale|fe bri)( pesonn| moun| 911| lapolis| fo| kounye a| la a| paske .*)?',
  '(men )?(mwen|nou) pa gen (telefon|kat|kredi|minit|siyal|rezo)( pou (mwen )?rele)?( kounye a)?',
])

/** True when a canonical text says only that its writer cannot call or speak: after an alarm that told them to call, no wish for a person and no other emergency. */
export function cannotCall(text: string): boolean {
  return said.test(text)
}
