import { canonical } from '../features.ts'

const heard = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).flatMap((w) => canonical(w).split(' ')))

/** Names of people that stand in our ways of asking, and the commonest ones beside. */
export const givenNames = heard(
  `jose luis pedro john antonio guadalupe lupita karla ivan vicente benito maria juan juana carlos
  miguel ana anna jean pierre joseph james perez garcia lopez hernandez martinez rodriguez gonzalez sanchez ramirez
  torres rivera gomez morales ortiz gutierrez chavez ramos ruiz mendoza alvarez castillo jimenez moreno romero
  jesus francisco manuel jorge javier fernando ricardo roberto daniel david alejandro alejandra eduardo sergio rafael raul
  ramon pablo alberto enrique arturo gabriela patricia leticia elena teresa carmen silvia sandra veronica claudia martha marta
  laura lucia sofia isabel adriana yolanda margarita josefina alicia beatriz aurora paul jacques michel louis charles
  baptiste claude emmanuel wilson junior robert michael william joe smith johnson brown jones miller davis trump`,
)

/** Names that are ordinary words too ("recibo de luz", "mari mwen"): names when their letter is large. */
export const namesAndWords = heard(
  'marie mary mari luz rosa rose flores cruz reyes gloria dan jan sol paz diaz blanca angel angeles dolores socorro',
)

/** Towns, and whatever else is smaller than a state, that stand in our ways of asking. */
export const towns = heard(
  `fresno houston chicago angeles tapachula gomez palacio lerdo tijuana laredo atlanta dallas santiago papasquiaro celaya
  jakmel nouyok tacoma okap yakima sacramento nazas huehuetenango poanas suchil sonoita tuxtla matamoros miami potoprens
  saltillo phoenix denver reynosa juarez boston torreon toronto mazatlan cancun vegas monterrey tulsa canatlan chetumal
  villahermosa tamazula dubai choluteca sasabe huixtla comitan orlando omaha cuencame boise topia mezquital
  tecun tepehuanes raleigh caracas yoro brockton tucson nogales mexicali pima detroit detwa austin york philadelphia seattle portland memphis nashville charlotte milwaukee indianapolis
  columbus cleveland bakersfield stockton modesto riverside anaheim tampa jacksonville newark paterson`,
)

/** Words with a large letter that are no town and no person's: countries, states, languages, peoples, months. */
export const wide = heard(
  `mexico estados unidos united states usa eeuu america american americano americana mexican mexicano mexicana mexicanos
  haiti ayiti etazini meksik haitian haitiano haitiana ayisyen canada kanada guatemala honduras salvador nicaragua cuba
  venezuela colombia ecuador chile chili brasil brazil brezil peru argentina espana spain dominicana dominiken
  spanish english kreyol creole espanol ingles durango chihuahua sonora coahuila sinaloa jalisco zacatecas chiapas oaxaca
  veracruz michoacan puebla tabasco tamaulipas texas california florida illinois georgia arizona colorado nevada utah oregon
  idaho kansas nebraska iowa oklahoma arkansas tennessee kentucky wisconsin carolina virginia jersey
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre january february march april may june
  july august september october november december janvye fevriye mas avril me jen jiye out septanm oktob novanm desanm`,
)

/** Words before a place. */
export const locatives = heard(
  'en in nan desde from soti near cerca rete vivo vive vivimos viv live living lives hasta hacia bo toupre',
)

/** Words before a name. */
export const nameIntroducers: ReadonlySet<string> = new Set(
  ['me llamo', 'se llama', 'se llamaba', 'mi nombre es', 'su nombre es', 'name is', 'named', 'mwen rele', 'li rele']
    .concat(['yo rele', 'non mwen se', 'non li se'])
    .map(canonical),
)

/** Words before a name with a large letter. */
export const titles = heard(
  'senor senora sr sra don dona mr mrs ms msye madan licenciado licenciada lic doctor doctora dr',
)

/** Words before an address, whose own words follow. */
export const addressWords = heard(
  'calle avenida av boulevard blvd colonia col fraccionamiento fracc privada callejon carretera barrio street st road rd apt apartment apartamento departamento ri lari adrese domicilio direccion address',
)

/** Words after the name of a street. */
export const streetWords = heard('street st road rd avenue ave boulevard blvd lane ln drive dr court way')

/** Numbers in words; three in a row are told digit by digit. */
export const numberWords = heard(
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta
  sesenta setenta ochenta noventa cien ciento mil zero one two three four five six seven eight nine ten oh eleven twelve thirteen
  fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred yon twa kat senk sis set uit nef dis`,
)
