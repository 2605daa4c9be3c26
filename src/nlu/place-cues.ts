import { canonical } from './features.ts'
import { wordsOf } from './normalize.ts'

/** Words that say in which country something is: countries, states, cities people name, and whose officers they were. */
const said =
  'mexico mexicano mexicana mexicanos mexicanas mexican meksik meksiken meksiko tijuana mexicali juarez reynosa matamoros tapachula monterrey guadalajara saltillo torreon laredo cdmx gomez lerdo durango puebla chiapas coahuila chihuahua sonora sinaloa zacatecas jalisco michoacan guerrero oaxaca veracruz tabasco guanajuato nayarit tamaulipas hidalgo morelos tlaxcala yucatan campeche queretaro colima comar inm bienestar ' +
  'estados unidos usa eeuu eua gringo gringa gringos americano americana americanos american america etazini ozetazini meriken ameriken gabacho gringolandia ice uscis texas california illinois chicago angeles houston dallas phoenix arizona denver colorado atlanta georgia florida miami nevada vegas oregon washington seattle utah idaho kansas nebraska omaha iowa wisconsin milwaukee michigan detroit ohio tennessee memphis nashville carolina charlotte raleigh virginia maryland york jersey newark pennsylvania boston massachusetts connecticut oklahoma tulsa arkansas alabama mississippi louisiana kentucky indiana minnesota missouri austin antonio fresno sacramento diego bakersfield laredo dakota montana wyoming delaware hampshire vermont maine hawaii alaska ' +
  'canada canadiense canadian kanada haiti ayiti haitiano haitiana haitian ayisyen guatemala honduras salvador venezuela cuba colombia nicaragua ecuador brasil brazil chile'

const places: ReadonlySet<string> = new Set(said.split(' ').flatMap((word) => canonical(word).split(' ')))

/** True when a canonical text says where: then a word with one meaning in each country needs no asking. */
export function saysPlace(text: string): boolean {
  return wordsOf(text).some((word) => places.has(word))
}
