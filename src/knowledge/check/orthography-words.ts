/** Words of French, Spanish and English that Kreyòl letters would let through, as they are left standing by haste. */
export const foreign: ReadonlySet<string> = new Set(
  [
    // French
    'afin ainsi alors ans après avant avec avoir chez dans date demande depuis des elle en est et être huit il ils jour jours',
    'le les leur lors lui lundi mardi mars mes moyen ne nom nos notre nous on page par pas pendant poste pour puis samedi sans',
    'selon sera ses sont suis temps toujours toute toutes tres très trop vendredi vos votre vous',
    // Spanish
    'abogado ahora banco dinero del el ella ellos esposo firma firmar frontera gestor hermano hijo los las mañana menor muy',
    'oficina papeles para pasaporte permiso persona por puede sita tarde trabajo trámite una usted',
    // English
    'and deadline file for form free help of stamp the with you your',
  ].flatMap((line) => line.split(' ')),
)

/** Misspellings that follow every rule of letters, with what they are written as. */
export const misspelt: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // A pronoun or a verb marker stands apart.
    map: 'm ap',
    wap: 'w ap',
    lap: 'l ap',
    nap: 'n ap',
    yap: 'y ap',
    pap: 'p ap',
    tap: 't ap',
    kap: 'k ap',
    mte: 'm te',
    wte: 'w te',
    pouw: 'pou w',
    poum: 'pou m',
    poun: 'pou n',
    pouli: 'pou li',
    pouyo: 'pou yo',
    avem: 'avè m',
    avew: 'avè w',
    avel: 'avè l',
    mwenm: 'mwen menm',
    limenm: 'li menm',
    noumenm: 'nou menm',
    fanmiw: 'fanmi w',
    fanmim: 'fanmi m',
    papyew: 'papye w',
    papyem: 'papye m',
    // Apart or together.
    kijan: 'ki jan',
    kilè: 'ki lè',
    kikote: 'ki kote',
    jodia: 'jodi a',
    jodya: 'jodi a',
    kounya: 'kounye a',
    kounyea: 'kounye a',
    koulye: 'kounye a',
    'rande-vou': 'randevou',
    // Accents left out or too many.
    lekol: 'lekòl',
    lopitàl: 'lopital',
    telefon: 'telefòn',
    pwoblem: 'pwoblèm',
    enfomasyon: 'enfòmasyon',
    fomile: 'fòmilè',
    komanse: 'kòmanse',
    koman: 'ki jan',
    kouman: 'ki jan',
    kreyol: 'kreyòl',
    ayisyèn: 'ayisyen',
    batiste: 'batistè',
    prev: 'prèv',
    preve: 'prèv',
    frontye: 'fwontyè',
    fwontye: 'fwontyè',
    desizyòn: 'desizyon',
    // Other spellings of one word.
    ampil: 'anpil',
    anmpil: 'anpil',
    ansanb: 'ansanm',
    aprè: 'apre',
    avan: 'anvan',
    akoz: 'akòz',
    bezwenn: 'bezwen',
    famiy: 'fanmi',
    fami: 'fanmi',
    kèlke: 'kèk',
    kondui: 'kondwi',
    konen: 'konnen',
    ladwàn: 'ladwann',
    nimero: 'nimewo',
    papyè: 'papye',
    reskonsab: 'responsab',
    sètifikat: 'sètifika',
    sityasyon: 'sitiyasyon',
    sitwasyon: 'sitiyasyon',
    sòf: 'sof',
    toujour: 'toujou',
    tousuit: 'touswit',
    yonn: 'youn',
    // French that has become letters only.
    gratuit: 'gratis',
    ke: 'leave "ke" out, or "ki" before a verb',
    kèsyon: 'kesyon',
  }),
)

/** Words that are right alone and wrong together. */
export const wrongPhrases: readonly { readonly form: RegExp; readonly mend: string }[] = [
  { form: /(?<!\p{L})nan Ozetazini(?!\p{L})/giu, mend: 'Ozetazini alone already says "in the United States"' },
  { form: /(?<!\p{L})nan Ayiti(?!\p{L})/giu, mend: 'Ayiti, or ann Ayiti' },
  { form: /(?<!\p{L})pou ou w(?!\p{L})/giu, mend: 'pou ou' },
]
