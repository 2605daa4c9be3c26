import type { Flow } from '#core/conversation/flow.ts'
import type { Flows } from '#core/conversation/stack.ts'
import { actaYNombres } from './acta-y-nombres.ts'
import { apostilla } from './apostilla.ts'
import { conversation } from './conversation.ts'
import { dobleNacionalidad } from './doble-nacionalidad.ts'
import { documentosHaitianos } from './documentos-haitianos.ts'
import { escuela } from './escuela.ts'
import { estafa } from './estafa.ts'
import { explain } from './explain.ts'
import { localizarDetenido } from './localizar-detenido.ts'
import { miCaso } from './mi-caso.ts'
import { nearest } from './nearest.ts'
import { pensionEeuu } from './pension-eeuu.ts'
import { pensionMexico } from './pension-mexico.ts'
import { personaDesaparecida } from './persona-desaparecida.ts'
import { recienRepatriado } from './recien-repatriado.ts'
import { refugio } from './refugio.ts'
import { regularizacion } from './regularizacion.ts'
import { reunificacionFamiliar } from './reunificacion-familiar.ts'
import { salud } from './salud.ts'
import { satisfaccion } from './satisfaccion.ts'
import { trasladoDeRestos } from './traslado-de-restos.ts'
import { visaHumanitaria } from './visa-humanitaria.ts'

const all: readonly Flow[] = [
  actaYNombres,
  apostilla,
  conversation,
  dobleNacionalidad,
  documentosHaitianos,
  escuela,
  estafa,
  explain,
  localizarDetenido,
  miCaso,
  nearest,
  pensionEeuu,
  pensionMexico,
  personaDesaparecida,
  recienRepatriado,
  refugio,
  regularizacion,
  reunificacionFamiliar,
  salud,
  satisfaccion,
  trasladoDeRestos,
  visaHumanitaria,
]

/** Every flow by name. A test compares this list with the folder. */
export const flows: Flows = new Map(all.map((flow) => [flow.name, flow]))
