import type { html } from 'hono/html'

/** Escaped HTML: everything a page prints goes through `html`, so nobody's words are ever markup. */
export type Html = ReturnType<typeof html>
