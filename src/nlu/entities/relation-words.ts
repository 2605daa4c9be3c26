import type { Relation } from '../../core/vocabulary/entity.ts'
import { createLexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What a word for a relative says. `loose` words are also used for anybody: they need "mi", "my", "m". */
export interface RelationWord {
  readonly relation: Relation
  readonly gender: 'female' | 'male' | null
  readonly several: boolean
  readonly loose: boolean
  /** The words themselves say whose: "papá de mis hijos". */
  readonly mine: boolean
  /** False for slang with two meanings: "mi jefe". */
  readonly sure: boolean
}

const [f, m, n] = ['female', 'male', null] as const

/** Signs before the phrases: `+` several people, `?` loose, `~` two meanings, `m` whose. */
const listed: readonly (readonly [
  relation: Relation,
  gender: 'female' | 'male' | null,
  phrases: string,
  signs?: string,
])[] = [
  ['parent', f, 'mama|mamá|madre|amá|ama|mami|mamita|mamacita|mother|mom|mum|mommy|momma|moms|manman|manmi'],
  ['parent', m, 'papa|padre|apá|papi|papito|father|dad|daddy|pops'],
  ['parent', m, 'papam', 'm'],
  ['parent', f, 'manmanm|manmam', 'm'],
  ['parent', m, 'apa', '?'],
  ['parent', f, 'jefa|jefita|viejita', '?~'],
  ['parent', m, 'jefe|jefito|viejito|old man', '?~'],
  ['parent', n, 'padres|papas|papás|parents|apas|paran|papa ak manman|manman ak papa|jefes', '+?'],
  ['child', f, 'hija|hijita|mija|daughter|pitit fi|pitit fiy|tifi|ti fi|hijas|daughters'],
  ['child', m, 'hijo|hijito|mijo|son|pitit gason|tigason|ti gason|hijo varon'],
  ['child', n, 'hijos|hijas|hijitos|mijos|children|sons|daughters|kids|pitit yo|timoun yo', '+'],
  ['child', n, 'pitit|child|hije'],
  ['child', n, 'pititm|pitim', 'm'],
  ['child', f, 'niña|nena|bebita|morrita|chamaca|girl|baby girl|little girl|muchacha', '?'],
  ['child', m, 'niño|nene|bebito|morrito|chamaco|boy|baby boy|little boy|muchacho', '?'],
  ['child', n, 'bebe|bebé|kid|baby|timoun|ti bebe|tibebe|criatura|menor', '?'],
  ['child', n, 'niños|niñas|nenes|morros|morritos|chamacos|muchachos|boys|girls|babies', '?+'],
  ['sibling', f, 'hermana|hermanita|carnala|media hermana|sister|half sister|sista|ermana'],
  [
    'sibling',
    m,
    'hermano|hermanito|carnal|carnalito|medio hermano|brother|bro|half brother|brotha|frè|ermano|gran frè|ti frè',
  ],
  ['sibling', f, 'gran sè|ti sè'],
  ['sibling', f, 'sèm', 'm'],
  ['sibling', m, 'frèm', 'm'],
  ['sibling', n, 'hermanos|hermanas|hermanitos|carnales|siblings|brothers|sisters|brothers and sisters|frè ak sè', '+'],
  ['sibling', n, 'sibling'],
  ['former-spouse', f, 'ex esposa|exesposa|ex mujer|ex wife|exwife|ex señora|ansyen madanm'],
  ['former-spouse', m, 'ex esposo|exesposo|ex marido|exmarido|ex husband|ansyen mari'],
  ['former-spouse', n, 'ex pareja|expareja|ex partner|ex', '?'],
  [
    'former-spouse',
    m,
    'papá de mis hijos|papa de mi hijo|papá de mi hija|father of my children|father of my child',
    'm',
  ],
  ['former-spouse', m, 'papa pitit|baby daddy'],
  [
    'former-spouse',
    f,
    'mamá de mis hijos|mama de mi hijo|mamá de mi hija|mother of my children|mother of my child',
    'm',
  ],
  ['former-spouse', f, 'manman pitit|baby mama'],
  ['spouse', f, 'esposa|wife|wifey|madanm|exposa|espoza|conyuge mujer'],
  ['spouse', m, 'esposo|marido|husband|hubby|mari|espozo'],
  ['spouse', m, 'marim', 'm'],
  ['spouse', n, 'conyuge|spouse|konjwen'],
  ['spouse', f, 'vieja|mujer|ruca|señora|doña|old lady|fanm|jefa de familia', '?~'],
  ['spouse', m, 'viejo|hombre|ruco|señor|gason|man', '?~'],
  ['partner', f, 'novia|prometida|concubina|girlfriend|fiancee|chava|mennaj fi'],
  ['partner', f, 'morra', '?~'],
  ['partner', m, 'novio|prometido|concubino|concubinario|boyfriend|chavo|mennaj gason'],
  ['partner', m, 'morro', '?~'],
  ['partner', n, 'pareja|partner|domestic partner|fiance|mennaj|fiyanse|conviviente|union libre|nouvo mennaj|chouchou'],
  ['grandparent', f, 'abuela|abuelita|agüelita|grandmother|grandma|granny|granmè|grann|gran manman|grandmom'],
  ['grandparent', f, 'nana', '?~'],
  ['grandparent', m, 'abuelo|abuelito|agüelito|grandfather|grandpa|granpè|granpapa|gran papa|granpa'],
  ['grandparent', m, 'tata', '?~'],
  ['grandparent', n, 'abuelos|abuelitos|grandparents|granparan|abuelas', '+'],
  ['grandparent', n, 'grandparent'],
  ['grandchild', f, 'nieta|nietecita|nietita|granddaughter|pitit pitit fi'],
  ['grandchild', m, 'nieto|nietecito|nietito|grandson'],
  ['grandchild', n, 'nietos|nietas|grandchildren|grandkids|pitit pitit yo|grandsons|granddaughters', '+'],
  ['grandchild', n, 'grandchild|grandkid|pitit pitit|pititpitit|ti pitit pitit'],
  ['aunt-uncle', f, 'tia|tía|tiita|aunt|auntie|aunty|matant|tant|tantin'],
  ['aunt-uncle', m, 'tio|tío|uncle|tonton|nonk|monnonk'],
  ['aunt-uncle', n, 'tios|tíos|uncles|aunts|tias', '+'],
  ['niece-nephew', f, 'sobrina|sobrinita|niece|nyès'],
  ['niece-nephew', m, 'sobrino|sobrinito|nephew|neve'],
  ['niece-nephew', n, 'sobrinos|sobrinas|nieces|nephews', '+'],
  ['cousin', f, 'prima|prima hermana|primita|kouzin'],
  ['cousin', m, 'primo|primo hermano|primito|kouzen'],
  ['cousin', n, 'cousin'],
  ['cousin', n, 'primos|primas|cousins', '+'],
  ['parent-in-law', f, 'suegra|suegrita|mother in law|mom in law|bèlmè|belme'],
  ['parent-in-law', m, 'suegro|father in law|dad in law|bòpè|bopè|bòpapa'],
  ['parent-in-law', n, 'suegros|in laws|inlaws|bèl paran|bèlparan', '+'],
  ['sibling-in-law', f, 'cuñada|concuña|sister in law|bèlsè'],
  ['sibling-in-law', m, 'cuñado|concuño|brother in law|bofrè|bòfrè'],
  ['sibling-in-law', n, 'cuñados|cuñadas', '+'],
  ['child-in-law', f, 'nuera|daughter in law|bèlfi'],
  ['child-in-law', m, 'yerno|son in law|bofis'],
  ['step-parent', f, 'madrastra|stepmother|step mother|stepmom|step mom|marat'],
  ['step-parent', m, 'padrastro|stepfather|step father|stepdad|step dad|paratre'],
  ['step-child', f, 'hijastra|entenada|stepdaughter|step daughter'],
  ['step-child', m, 'hijastro|entenado|stepson|step son'],
  ['step-sibling', f, 'hermanastra|stepsister|step sister'],
  ['step-sibling', m, 'hermanastro|stepbrother|step brother'],
  ['godparent', f, 'madrina|godmother|marenn'],
  ['godparent', m, 'padrino|godfather|parenn'],
  ['godparent', n, 'padrinos|godparents', '+'],
  ['godchild', f, 'ahijada|goddaughter|fiyèl fi'],
  ['godchild', m, 'ahijado|godson'],
  ['godchild', n, 'fiyèl|godchild'],
  ['compadre', f, 'comadre|comadrita|makomè|komè'],
  ['compadre', m, 'compadre|compadrito|monkonpè|konpè'],
  [
    'family',
    n,
    'familiar|pariente|relative|family member|family|familia|fanmi|relatives|familiares|parientes|moun pa',
    '?',
  ],
  ['friend', f, 'amiga|amiguita|zanmi fi|comadrita amiga', '?'],
  ['friend', m, 'amigo|amiguito|compa|camarada|cuate|zanmi gason', '?'],
  ['friend', n, 'friend|buddy|zanmi|best friend|bon zanmi', '?'],
  ['friend', n, 'amigos|amigas|friends|zanmi yo|compas|cuates', '?+'],
  ['neighbour', f, 'vecina|vwazin'],
  ['neighbour', m, 'vecino|vwazen'],
  ['neighbour', n, 'neighbor|neighbour|vwazinaj'],
  ['neighbour', n, 'vecinos|neighbors|neighbours', '+'],
  ['coworker', f, 'compañera de trabajo|compañera'],
  ['coworker', m, 'compañero de trabajo|compañero'],
  ['coworker', n, 'coworker|co worker|colega|kolèg|kòlèg'],
  ['employer', f, 'patrona|empleadora', '?'],
  ['employer', m, 'patron|empleador|patwon', '?'],
  ['employer', n, 'boss|employer|bòs', '?'],
  ['fellow-countryman', f, 'paisana'],
  ['fellow-countryman', m, 'paisano', '?'],
  ['fellow-countryman', n, 'konpatriyòt|fellow countryman|paisanos', '?'],
]

/** The word for a relative that begins at a token. */
export const relationWordAt: (tokens: readonly Token[], at: number) => { value: RelationWord; next: number } | null =
  createLexicon(
    listed.map(([relation, gender, phrases, signs = '']) => {
      const has = (sign: string) => signs.includes(sign)
      const value = { relation, gender, several: has('+'), loose: has('?'), sure: !has('~'), mine: has('m') }
      return [value, phrases] as const
    }),
  )
