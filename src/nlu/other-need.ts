import { wholePhrases } from './phrases.ts'

/** Asking for what was asked before and is still open, in words that name nothing. */
const other = wholePhrases([
  '(ok |bueno |gracias |y |ahora |e |pues |entonces )*(lo otro|la otra|el otro|(la |mi |de la )?otra (pregunta|cosa|duda|consulta)|lo demas|las (otras|demas)( cosas| preguntas)?|lo que falta|lo que faltaba|(la )?(siguiente|que sigue)|lo siguiente|lo que (te|le) pregunte( antes| tambien)?)( que (te|le|les) (pregunte|dije|puse))?( por favor| que| que paso| cual es| es)?',
  '(y |ahora )?(que (hay|paso) (de|con)|(digame|dime|contesteme|contestame|falta|y de)) (lo otro|la otra( pregunta| cosa| duda)?|lo demas)',
  '(ok |and |now |thanks |so |then )*(what about |how about |answer |tell me about )?(the )?(other|second|next|remaining|rest)( one| ones| question| questions| thing| things| part| of it)?( i asked( about)?)?( please)?',
  '(ok |epi |e |kounye a |mesi |ebyen )*(ki sa ki pase ak |e pou |pou |reponn )?((lot|dezyem) (kesyon|bagay|koze|zafe|pati)( an| nan| la| a| yo)?|lot la|lot yo|rès la|sa ki rete a)( mwen te (mande|di)( ou)?( a| an)?)?( tanpri)?',
])

/** The choice a canonical text asks for when it asks for what is still open: the first of `open`, or null. */
export function otherNeedOf(text: string, open: readonly string[]): string | null {
  return open.length > 0 && other.test(text) ? (open[0] ?? null) : null
}
