import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { writeXlsxFile, xlsxFile } from '#src/staff/export/xlsx.ts'

/** What another program reads in a workbook of ours. */
async function read(sheets: Parameters<typeof writeXlsxFile>[0]) {
  return readXlsx(Buffer.from(await writeXlsxFile(sheets)))
}

describe('a workbook', () => {
  it('says the same to another program: sheets by name, words, figures, and cells with nothing', async () => {
    const rows = [
      ['Área', 'Atenciones'],
      ['Atención a Migrantes & Co. <b>', 41],
      ['Sin figura', null],
      ['Negativa', -3],
    ]
    expect(await read([{ name: 'Por área', rows }])).toEqual([{ sheet: 'Por área', data: rows }])
  })

  it.each(['=1+1', '+52 618', '-1', '@SUM(A1)', '\tx', '  =cmd', '＝1'])(
    'takes %j for words, here and when it is saved as CSV',
    async (words) => {
      const [sheet] = await read([{ name: 'x', rows: [['palabras'], [words]] }])
      expect(sheet?.data[1]?.[0]).toBe(`'${words}`)
    },
  )

  it('gives each sheet a name of its own that a workbook may have', async () => {
    const sheets = ['¿Cuál [1]?/*', '¿cuál -1-?--', 'x'.repeat(40), ''].map((name) => ({ name, rows: [['a']] }))
    const names = (await read(sheets)).map(({ sheet }) => sheet)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/)
  })

  it('is handed to a browser as a file with a harmless name', async () => {
    const { headers } = await xlsxFile('../a"b', [{ name: 'x', rows: [['a']] }])
    expect(headers.get('content-disposition')).toBe('attachment; filename="-a-b.xlsx"')
  })
})
