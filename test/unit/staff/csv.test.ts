import { describe, expect, it } from 'vitest'
import { csvFile, inert, writeCsv } from '#src/staff/export/csv.ts'

const table = (rows: Parameters<typeof writeCsv>[0]) => writeCsv(rows).replace('\uFEFF', '')

describe('a table for a spreadsheet', () => {
  it('stands as RFC 4180 writes it', () => {
    expect(
      table([
        ['Asunto', 'Casos'],
        ['Acta, con apostilla', 3],
        ['Dijo "gracias"', null],
        ['dos\nrenglones', 0],
      ]),
    ).toBe('Asunto,Casos\r\n"Acta, con apostilla",3\r\n"Dijo ""gracias""",\r\n"dos\nrenglones",0\r\n')
  })

  it('begins with the mark by which spreadsheets know its letters', () => {
    expect(writeCsv([['ñ']]).startsWith('\uFEFF')).toBe(true)
  })

  it.each(['=1+1', '+52 618', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '=HYPERLINK("http://x")'])(
    'runs nothing of %j',
    (words) => {
      expect(inert(words)).toBe(`'${words}`)
      expect(table([[words]])).toMatch(/^"?'/)
    },
  )

  it('leaves figures and plain words as they are', () => {
    expect(table([[-3, 2.5, 'a-b', 'correo@x', Number.NaN]])).toBe('-3,2.5,a-b,correo@x,\r\n')
  })

  it('is saved under a name that says nothing to a browser', async () => {
    const file = csvFile('registro "x"\r\nSet-Cookie: a', [['a']])
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="registro-x-Set-Cookie-a.csv"')
    expect(await file.text()).toContain('a\r\n')
  })
})
