const changes = '(?:algo|hay|haya|se|cambia|cambie|cambian|cambios|un|alg[uú]n|cambio|nuevo|nueva)'
const leads = [
  `(?:por favor[, ]+)?(?:av[ií]s(?:e|a|en)(?:me|nos)|me (?:avisa|avisan|avisas|puede avisar|pueden avisar)|quiero que (?:me|nos) avisen)(?: por favor)? (?:si|cuando|en cuanto)(?: ${changes})+ (?:de el|del|de la|de los|de las|de|en|con|sobre|a) `,
  '(?:please )?(?:tell|notify|alert|text|message) me (?:if|when) (?:anything|something|there is anything) (?:changes?|new|is new) (?:about|with|in|on|for) ',
  '(?:please )?let me know (?:if|when) (?:anything|something) (?:changes?|is new) (?:about|with|in|on|for) ',
  '(?:tanpri )?(?:f[eè] m(?:wen)? konnen|avize m(?:wen)?|di m(?:wen)?) (?:si|l[eè]|depi) (?:yon bagay|bagay|gen(?: yon)? chanjman|sa)(?: chanje)? (?:nan|sou|pou) ',
]

const named = new RegExp(`^(?:${leads.join('|')})(?<matter>.{3,80}?)[.!?\\s]*$`, 'iu')
const pointing = /^(?:esto|eso|esta|este|this|that|it|sa|sa a)$/iu

/** The matter somebody wants to be told of when it changes ("avíseme si cambia algo de *la apostilla*"), in their words; null for any other message. */
export function followedIn(message: string): string | null {
  const matter = named.exec(message.trim())?.groups?.matter ?? null
  return matter === null || pointing.test(matter) ? null : matter
}
