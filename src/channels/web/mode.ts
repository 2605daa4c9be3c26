/**
 * Surroundings the chat is used in. Each has its own address and its own session, which no other sees:
 * - `own`: somebody's own phone; the session lasts.
 * - `embedded`: in a frame of another site, opened by the widget.
 * - `shared`: a phone that is also others': nothing stays on it.
 * - `kiosk`: a screen for everybody, that goes back to its start.
 */
export interface Mode {
  readonly name: 'own' | 'embedded' | 'shared' | 'kiosk'
  readonly path: '/' | '/widget' | '/compartido' | '/kiosk'
  /** The session's cookie; it is sent to `path` and what lies under it only. */
  readonly cookie: string
  /** Seconds the browser keeps the session. */
  readonly keeps: number
  /** Seconds without use after which the page ends the visit; null: never. Shorter than `keeps`, so that it is the page that ends it. */
  readonly idle: number | null
}

const minute = 60
/** As long as browsers allow: a procedure takes months. */
const longest = 400 * 24 * 60 * minute

/** Somebody's own phone. */
export const own: Mode = { name: 'own', path: '/', cookie: 'puente', keeps: longest, idle: null }

/** In another site's frame. */
export const embedded: Mode = {
  name: 'embedded',
  path: '/widget',
  cookie: 'puente_widget',
  keeps: longest,
  idle: null,
}

/** The address of something that lies under a mode's page. */
export function under({ path }: Mode, rest: string): string {
  return path === '/' ? `/${rest}` : `${path}/${rest}`
}

/** A phone that is also others'. */
export const shared: Mode = {
  name: 'shared',
  path: '/compartido',
  cookie: 'puente_compartido',
  keeps: 20 * minute,
  idle: 8 * minute,
}

/** A screen for everybody. */
export const kiosk: Mode = {
  name: 'kiosk',
  path: '/kiosk',
  cookie: 'puente_kiosk',
  keeps: 10 * minute,
  idle: 2 * minute,
}
