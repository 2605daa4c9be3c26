import { canonical } from '../features.ts'

const heard = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).flatMap((w) => canonical(w).split(' ')))

/** Names of people that stand in our ways of asking, and the commonest ones beside. */
export const givenNames = heard(
  `jose luis pedro marie john mary antonio guadalupe lupita karla ivan vicente benito dan jan mari maria juan juana carlos
  miguel rosa ana anna jean pierre joseph james perez garcia lopez hernandez martinez rodriguez gonzalez sanchez ramirez flores
  torres rivera gomez diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz mendoza alvarez castillo jimenez moreno romero
  jesus francisco manuel jorge javier fernando ricardo roberto daniel david alejandro alejandra eduardo sergio rafael raul
  ramon pablo alberto enrique arturo gabriela patricia leticia elena teresa carmen silvia sandra veronica claudia martha marta
  laura lucia sofia isabel adriana yolanda margarita josefina alicia beatriz gloria luz aurora paul jacques michel louis charles
  baptiste rose claude emmanuel wilson junior robert michael william joe smith johnson brown jones miller davis trump`,
)

/** Towns, and whatever else is smaller than a state, that stand in our ways of asking. */
export const towns = heard(
  `fresno houston chicago angeles tapachula gomez palacio lerdo tijuana laredo atlanta dallas santiago papasquiaro celaya
  jakmel nouyok tacoma okap yakima sacramento nazas huehuetenango poanas suchil sonoita tuxtla matamoros miami potoprens
  saltillo phoenix denver reynosa juarez boston torreon toronto mazatlan cancun vegas monterrey tulsa canatlan chetumal
  villahermosa tamazula dubai choluteca sasabe huixtla comitan orlando omaha cuencame amarillo boise topia quito mezquital
  tecun uman belme tepehuanes raleigh caracas yoro brockton lajan tucson nogales mexicali pima detroit detwa paso prince
  principe piedras orlando austin york philadelphia seattle portland memphis nashville charlotte milwaukee indianapolis
  columbus cleveland bakersfield stockton modesto riverside anaheim tampa jacksonville newark paterson almas altar rodeo`,
)

/** Capitalised words that are no town and no person's: countries, states, languages, peoples. */
export const wide = heard(
  `mexico estados unidos united states usa eeuu america american americano americana mexican mexicano mexicana mexicanos
  haiti ayiti etazini meksik haitian haitiano haitiana ayisyen canada kanada guatemala honduras salvador nicaragua cuba
  venezuela colombia ecuador chile chili brasil brazil brezil peru argentina espana spain dominicana dominiken
  spanish english kreyol creole espanol ingles durango chihuahua sonora coahuila sinaloa jalisco zacatecas chiapas oaxaca
  veracruz michoacan puebla tabasco tamaulipas texas california florida illinois georgia arizona colorado nevada utah oregon
  idaho kansas nebraska iowa oklahoma arkansas tennessee kentucky wisconsin carolina virginia jersey`,
)

/** Words before a place. */
export const locatives = heard('en in nan desde from soti near cerca rete vivo vive vivimos viv live living lives hasta hacia bo toupre')

/** Words before a name. */
export const nameIntroducers = [
  'me llamo',
  'se llama',
  'se llamaba',
  'mi nombre',
  'mi nombre es',
  'su nombre',
  'su nombre es',
  'nombre de',
  'a nombre de',
  'my name is',
  'his name is',
  'her name is',
  'name is',
  'named',
  'called',
  'mwen rele',
  'li rele',
  'yo rele',
  'non mwen',
  'non li',
  'non mwen se',
  'senor',
  'senora',
  'sr',
  'sra',
  'don',
  'dona',
  'mr',
  'mrs',
  'msye',
  'madan',
  'licenciado',
  'licenciada',
].map((words) => canonical(words))

/** Words before an address, whose own words follow. */
export const addressWords = heard(
  'calle avenida av ave boulevard blvd colonia col fraccionamiento fracc privada callejon carretera barrio street st road rd apt apartment apartamento departamento lane drive ri lari adrese domicilio direccion address',
)

/** Numbers in words; three in a row are told digit by digit. */
export const numberWords = heard(
  `cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta
  sesenta setenta ochenta noventa cien ciento mil zero one two three four five six seven eight nine ten oh eleven twelve thirteen
  fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred yon en de twa kat senk sis set uit nef dis`,
)
