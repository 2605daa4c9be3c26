import type {
  AgeSaid,
  AmountSaid,
  CountrySaid,
  DateSaid,
  DocumentSaid,
  DurationSaid,
  FolioSaid,
  IdentifierSaid,
  NumberSaid,
  PlaceMentioned,
  RelationSaid,
  StateSaid,
} from '../../core/vocabulary/entity.ts'
import { readEntity } from './entities-of.ts'
import type { EntityContext } from './said.ts'

export { entitiesOf } from './entities-of.ts'
export { createPlaceReader } from './place-reader.ts'
export type { EntityContext } from './said.ts'

/** The answer to one question: what was asked for, or null when the text does not tell it. */
type Read<E> = (text: string, context: EntityContext) => E | null

/** "¿Cuándo?" */
export const readDate: Read<DateSaid> = (text, context) => readEntity('date', text, context)
/** "¿Cuántos años tiene?" */
export const readAge: Read<AgeSaid> = (text, context) => readEntity('age', text, context)
/** "¿Cuánto?" in money. */
export const readAmount: Read<AmountSaid> = (text, context) => readEntity('amount', text, context)
/** "¿Cuántos?" */
export const readNumber: Read<NumberSaid> = (text, context) => readEntity('number', text, context)
/** "¿Cuánto tiempo?" */
export const readDuration: Read<DurationSaid> = (text, context) => readEntity('duration', text, context)
/** "¿Qué es de usted?" */
export const readRelation: Read<RelationSaid> = (text, context) => readEntity('relation', text, context)
/** "¿Qué documento?" */
export const readDocument: Read<DocumentSaid> = (text, context) => readEntity('document', text, context)
/** "¿De qué país?" */
export const readCountry: Read<CountrySaid> = (text, context) => readEntity('country', text, context)
/** "¿En qué estado?", of Mexico or the United States. */
export const readState: Read<StateSaid> = (text, context) => readEntity('state', text, context)
/** "¿En qué municipio o ciudad?" */
export const readPlace: Read<PlaceMentioned> = (text, context) => readEntity('place', text, context)
/** "¿Cuál es su folio?" */
export const readFolio: Read<FolioSaid> = (text, context) => readEntity('folio', text, context)
/** A number of `A` and digits, a telephone, an e-mail address: handed on, never kept here. */
export const readANumber: Read<IdentifierSaid> = (text, context) =>
  readEntity('a-number', text, context) as IdentifierSaid | null
/** A telephone number. */
export const readPhone: Read<IdentifierSaid> = (text, context) => readEntity('phone', text, context)
/** An e-mail address. */
export const readEmail: Read<IdentifierSaid> = (text, context) => readEntity('email', text, context)
