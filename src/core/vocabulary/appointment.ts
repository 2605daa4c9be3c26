/**
 * What is said of an appointment one has: its day (`2026-12-14`); that there is one, its day not told or not whole; that there is none, or no
 * more; or the question when it is.
 */
export type AppointmentSaid =
  | { readonly says: 'day'; readonly day: string }
  | { readonly says: 'some' | 'none' | 'when' }
