/**
 * Power cuts, by replaying only what was on the disk: `node test/faults/power-cut.ts [points] [seed]`. A writer runs under `strace`; from what it
 * asked of the system (its one thread) each file is made as it may be when the power goes at some moment: everything before its last fsync, and of what came
 * after any part, in sectors, also half of a page. Then the database is opened and held against what was acknowledged until that moment.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openDatabase } from '#src/store/sqlite/open.ts'
import { seeded } from '../kit/troubled-store.ts'

/** What was found; `lost` counts points at which something acknowledged was not there, `damaged` those at which nothing could be opened. */
export interface PowerCutFigures {
  readonly sync: 'full' | 'normal'
  readonly turns: number
  readonly points: number
  readonly lost: number
  readonly damaged: number
}

/** True where a writer can be watched. */
export const canTrace: boolean = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

type Step =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'acknowledged'; readonly person: string; readonly revision: number }

const sector = 512
const calls = 'openat,close,pwrite64,write,fsync,fdatasync,ftruncate'

/** Lets one writer run and cuts the power at so many moments of it. */
export function cutPower(of: {
  sync: 'full' | 'normal'
  turns: number
  points: number
  seed: number
}): PowerCutFigures {
  const folder = mkdtempSync(join(tmpdir(), 'puente-power-'))
  try {
    const steps = record(folder, of)
    const chance = seeded(of.seed)
    const first = steps.findIndex(({ kind }) => kind === 'acknowledged')
    const moments = Array.from({ length: of.points }, () => first + 1 + Math.floor(chance() * (steps.length - first)))
    const cuts = Map.groupBy(moments, (moment) => moment)
    const disk = new Map<string, Disk>()
    const promised = new Map<string, number>()
    let [lost, damaged] = [0, 0]
    for (const [i, step] of steps.entries()) {
      take(disk, promised, step)
      for (const _ of cuts.get(i + 1) ?? []) {
        const outcome = compare(afterCut(disk, chance), promised, mkdtempSync(join(folder, 'cut-')))
        if (outcome === 'lost') lost += 1
        if (outcome === 'damaged') damaged += 1
      }
    }
    return { sync: of.sync, turns: of.turns, points: of.points, lost, damaged }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function record(folder: string, { sync, turns }: { sync: string; turns: number }): Step[] {
  const trace = join(folder, 'trace')
  const child = join(import.meta.dirname, 'power-cut-child.ts')
  const watched = ['-xx', '-s', '70000', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', trace]
  const writer = [process.execPath, '--no-warnings', child, join(folder, 'office.db'), String(turns), sync]
  const { stderr } = spawnSync('strace', [...watched, ...writer], { encoding: 'utf8' })
  const steps = stepsIn(readFileSync(trace, 'latin1'))
  if (steps.filter(({ kind }) => kind === 'acknowledged').length !== turns)
    throw new Error(`the writer failed: ${stderr}`)
  return steps
}

function stepsIn(trace: string): Step[] {
  const files = new Map<number, string>()
  const steps: Step[] = []
  for (const line of trace.split('\n')) {
    const [, name = '', given = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? []
    const [, fd = '', rest = ''] = /^(\d+)(?:, (.*))?$/.exec(given) ?? []
    const file = files.get(Number(fd))
    if (name === 'openat') {
      const path = textOf(/"((?:\\x[0-9a-f]{2})*)"/.exec(given)?.[1] ?? '').toString()
      if (/office\.db(-wal)?$/.test(path)) files.set(Number(result), basename(path))
    } else if (name === 'close') files.delete(Number(fd))
    else if (name === 'write' && fd === '1') {
      const [, person = '', revision = ''] = /^acknowledged (\w+) (\d+)/.exec(textOf(rest).toString()) ?? []
      if (person !== '') steps.push({ kind: 'acknowledged', person, revision: Number(revision) })
    } else if (file === undefined) continue
    else if (name === 'pwrite64') {
      const [, text = '', at = '0'] = /^"((?:\\x[0-9a-f]{2})*)", \d+, (\d+)/.exec(rest) ?? []
      steps.push({ kind: 'write', file, at: Number(at), bytes: textOf(text) })
    } else if (name === 'ftruncate') steps.push({ kind: 'cut', file, size: Number(rest) })
    else if (name === 'fsync' || name === 'fdatasync') steps.push({ kind: 'sync', file })
  }
  return steps
}

function textOf(escaped: string): Buffer {
  return Buffer.from(escaped.replace(/[^0-9a-f\\x]/g, '').replaceAll('\\x', ''), 'hex')
}

/** A file: what of it is on the disk for sure, and what was asked for since its last fsync. */
interface Disk {
  sure: Buffer
  since: Change[]
}

type Change = Extract<Step, { kind: 'write' | 'cut' }>

function take(disk: Map<string, Disk>, promised: Map<string, number>, step: Step): void {
  if (step.kind === 'acknowledged') {
    promised.set(step.person, step.revision)
    return
  }
  const file = disk.get(step.file) ?? { sure: Buffer.alloc(0), since: [] }
  disk.set(step.file, file)
  if (step.kind !== 'sync') {
    file.since.push(step)
    return
  }
  file.sure = changed(file.sure, file.since, () => true)
  file.since = []
}

/** The files as they may be when the power goes now. */
function afterCut(disk: ReadonlyMap<string, Disk>, chance: () => number): ReadonlyMap<string, Buffer> {
  // One share for the whole cut, so that also nothing and everything of the rest comes to the disk.
  const share = [0, 1, chance()][Math.floor(chance() * 3)] ?? 0
  return new Map([...disk].map(([name, { sure, since }]) => [name, changed(sure, since, () => chance() < share)]))
}

/** A file after those changes of which each sector arrives or not. */
function changed(before: Buffer, changes: readonly Change[], arrives: () => boolean): Buffer {
  const ends = changes.map((change) => (change.kind === 'cut' ? change.size : change.at + change.bytes.length))
  const bytes = Buffer.alloc(Math.max(before.length, ...ends))
  before.copy(bytes)
  let size = before.length
  for (const change of changes) {
    if (change.kind === 'cut') {
      if (!arrives()) continue
      bytes.fill(0, Math.min(size, change.size), size)
      size = change.size
      continue
    }
    for (let from = 0; from < change.bytes.length; from += sector) {
      if (!arrives()) continue
      const to = Math.min(from + sector, change.bytes.length)
      change.bytes.copy(bytes, change.at + from, from, to)
      size = Math.max(size, change.at + to)
    }
  }
  return bytes.subarray(0, size)
}

function compare(disk: ReadonlyMap<string, Buffer>, promised: ReadonlyMap<string, number>, into: string) {
  for (const [name, bytes] of disk) writeFileSync(join(into, name), bytes)
  try {
    const db = openDatabase(join(into, 'office.db'))
    const whole = db.prepare('pragma integrity_check').get()?.integrity_check === 'ok'
    const kept = new Map(
      db
        .prepare('select id, revision from contact')
        .all()
        .map((row) => [String(row.id), Number(row.revision)]),
    )
    const lines = Number(db.prepare('select count(*) as n from thread').get()?.n)
    db.close()
    if (!whole) return 'damaged'
    const revisions = [...kept.values()].reduce((a, b) => a + b, 0)
    // Each turn wrote two lines, in the same act as its revision.
    if (lines !== 2 * revisions) return 'damaged'
    return [...promised].every(([id, revision]) => (kept.get(id) ?? 0) >= revision) ? 'kept' : 'lost'
  } catch {
    return 'damaged'
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const [points = '20000', seed = '1'] = process.argv.slice(2)
  const figures = cutPower({ sync: 'full', turns: 300, points: Number(points), seed: Number(seed) })
  console.log(JSON.stringify(figures))
  process.exitCode = figures.lost + figures.damaged === 0 ? 0 : 1
}
