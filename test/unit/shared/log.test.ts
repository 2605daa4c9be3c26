import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../../src/shared/log.ts'

function recorded() {
  const lines: string[] = []
  return {
    lines,
    log: createLog(
      (line) => lines.push(line),
      () => Date.UTC(2026, 10, 21),
    ),
  }
}

describe('the log', () => {
  it('writes one JSON object a line with level, time, message and facts', () => {
    const { lines, log } = recorded()
    log.info('started', { port: 8787, secure: false })
    log.warn('slow')
    log.error('no', { code: 'store:write' })
    const at = '2026-11-21T00:00:00.000Z'
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', at, message: 'started', port: 8787, secure: false },
      { level: 'warn', at, message: 'slow' },
      { level: 'error', at, message: 'no', code: 'store:write' },
    ])
  })

  it('cannot be made to begin a second line, colour a terminal or hide text', () => {
    const nasty = 'a\r\n{"level":"info"}\u001b[31m\u007f\u0085\u009b\u2028\u2029\u202e\u200b\ufeff\u0000'
    const { lines, log } = recorded()
    log.info(nasty, { [nasty]: nasty })
    expect(lines[0]).toMatch(/^[\u0020-\u007e]+$/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: nasty, [nasty]: nasty })
  })

  it('stays one line of JSON for any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        (message, facts) => {
          const { lines, log } = recorded()
          log.error(message, facts)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not appear
          expect(lines[0]).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
          expect(JSON.parse(lines[0] ?? '').level).toBe('error')
        },
      ),
    )
  })

  it('does not let a fact pose as level, time or message', () => {
    const { lines, log } = recorded()
    log.warn('real', { message: 'forged', level: 'info', at: 'never' })
    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'warn', at: '2026-11-21T00:00:00.000Z', message: 'real' })
  })
})
