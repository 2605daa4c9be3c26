import { password, type TestBrowser, type TestConsole } from './console.ts'

/** In milliseconds. */
export const minute = 60_000
/** In milliseconds. */
export const hour = 60 * minute
/** In milliseconds. */
export const day = 24 * hour
/** The Monday after: the report of the week that began at `mondayAtTen` is due at noon. */
export const noon = 7 * day + 2 * hour

/** So many people ask for somebody of the office now. */
export async function come(
  office: TestConsole,
  n: number,
  name: string,
  language: 'es' | 'en' | 'ht' = 'es',
): Promise<void> {
  for (let i = 0; i < n; i++) await office.person(`${name}${i}`, language).presses('person')
}

/** Time passes, longer than a session lasts: whoever goes on signs in again. */
export async function later(
  office: TestConsole,
  milliseconds: number,
  staff: Record<string, TestBrowser>,
): Promise<void> {
  office.pass(milliseconds)
  for (const [login, who] of Object.entries(staff)) await who.post('/staff/sign-in', { login, password })
}

/** The figures of a table, row by row, as a page shows it. */
export function rowsIn(page: string, table: string): readonly (readonly string[])[] {
  const [, body = ''] = new RegExp(`id="t-${table}".*?<table[^>]*>(.*?)</table>`, 's').exec(page) ?? []
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.trim()),
  )
}

/** A file the console gives out. */
export async function bytes(office: TestConsole, who: TestBrowser, path: string): Promise<ArrayBuffer> {
  const answer = await office.console.routes.request(path.replace('/staff', ''), {
    headers: { Cookie: `puente_staff=${who.cookie()}` },
  })
  return answer.arrayBuffer()
}
