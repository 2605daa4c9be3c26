import type { Said } from './said.ts'
import { heard } from './tokens.ts'

/** Which way a day lies that was told without its year or week. */
export type Direction = 'past' | 'future' | null

/** A verb or particle this many words away still says when. */
const reach = 8

const past =
  heard(`llegue llego llegamos llegaron entro entre entramos entraron cruce cruzo cruzaron vine vino venimos vinieron sali salio
  salieron fui fue fueron paso pasaron murio muerto fallecio fallecimiento deportaron detuvieron detenido agarraron agarro arrestaron
  naci nacio nacimos nacido nacida perdi perdio deje dejo desaparecio desaparecieron mataron hice hizo empece empezo di dio dieron tuve
  tuvo estuve estuvo mande mando pague pago cobraron vencio encontraron hable hablo regrese regreso regresaron desde pasado pasada ultimo
  ultima quitaron secuestraron llevaron sacaron corrieron llevo estoy estan
  was were came died left got took went had born since ago last past passed been arrived entered started crossed deported detained
  arrested lost happened expired
  te mouri fet depi pase sot rive`)
const future =
  heard(`voy va vamos van vas ire ira iran iremos viajo viajamos salgo sale salimos cita tengo proximo proxima entra viene
  hasta vence expira caduca sera seria manana antes quiero pienso
  will going gonna next appointment until before expires coming court hearing leave leaving
  pral prale randevou pwochen vini ap jiska anvan`)

/** Past, future or neither: what the asker said, else the nearest word that tells. */
export function directionAt(said: Said, at: number): Direction {
  if (said.context.direction !== undefined) return said.context.direction
  for (let away = 1; away <= reach; away++)
    for (const i of [at - away, at + away]) {
      const word = said.tokens[i]?.sound ?? ''
      if (past.has(word)) return 'past'
      if (future.has(word)) return 'future'
    }
  return null
}
