import type { Flow } from '#core/conversation/flow.ts'
import type { Flows } from '#core/conversation/stack.ts'
import { conversation } from './conversation.ts'
import { explain } from './explain.ts'
import { nearest } from './nearest.ts'
import { actaYNombres } from './procedures/acta-y-nombres.ts'
import { apostilla } from './procedures/apostilla.ts'
import { avisarAMiFamilia } from './procedures/avisar-a-mi-familia.ts'
import { dobleNacionalidad } from './procedures/doble-nacionalidad.ts'
import { documentosHaitianos } from './procedures/documentos-haitianos.ts'
import { escuela } from './procedures/escuela.ts'
import { estafa } from './procedures/estafa.ts'
import { localizarDetenido } from './procedures/localizar-detenido.ts'
import { miCaso } from './procedures/office/mi-caso.ts'
import { satisfaccion } from './procedures/office/satisfaccion.ts'
import { pasaporteHaitiano } from './procedures/pasaporte-haitiano.ts'
import { pensionEeuu } from './procedures/pension-eeuu.ts'
import { pensionMexico } from './procedures/pension-mexico.ts'
import { personaDesaparecida } from './procedures/persona-desaparecida.ts'
import { recienRepatriado } from './procedures/recien-repatriado.ts'
import { refugio } from './procedures/refugio.ts'
import { registroDeNacimiento } from './procedures/registro-de-nacimiento.ts'
import { regresoEnFamilia } from './procedures/regreso-en-familia.ts'
import { regularizacion } from './procedures/regularizacion.ts'
import { reunificacionFamiliar } from './procedures/reunificacion-familiar.ts'
import { salariosYAccidentes } from './procedures/salarios-y-accidentes.ts'
import { salud } from './procedures/salud.ts'
import { trasladoDeRestos } from './procedures/traslado-de-restos.ts'
import { violencia } from './procedures/violencia.ts'
import { visaHumanitaria } from './procedures/visa-humanitaria.ts'

const all: readonly Flow[] = [
  actaYNombres,
  apostilla,
  avisarAMiFamilia,
  conversation,
  dobleNacionalidad,
  documentosHaitianos,
  escuela,
  estafa,
  explain,
  localizarDetenido,
  miCaso,
  nearest,
  pasaporteHaitiano,
  pensionEeuu,
  pensionMexico,
  personaDesaparecida,
  recienRepatriado,
  refugio,
  registroDeNacimiento,
  regresoEnFamilia,
  regularizacion,
  reunificacionFamiliar,
  salud,
  salariosYAccidentes,
  satisfaccion,
  trasladoDeRestos,
  violencia,
  visaHumanitaria,
]

/** Every flow by name. A test compares this list with the folder. */
export const flows: Flows = new Map(all.map((flow) => [flow.name, flow]))
