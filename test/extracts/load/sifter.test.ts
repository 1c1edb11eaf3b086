import { describe, expect, test } from 'vitest'
import { type RecordBatch } from '../../../src/extracts/csv/recordBatch.ts'
import { createRecordGuard } from '../../../src/extracts/csv/recordGuard.ts'
import { hashBytes, putHash } from '../../../src/extracts/hash128.ts'
import { defaultLimits } from '../../../src/extracts/limits.ts'
import { createRowHasher } from '../../../src/extracts/load/createRowHasher.ts'
import { eachKeptRun, runsOfBatch } from '../../../src/extracts/load/fileRuns.ts'
import { createRunList, runBytesFor } from '../../../src/extracts/load/runList.ts'
import { createSifter, type SiftedFile } from '../../../src/extracts/load/sifter.ts'
import { type RowState, runBytes, stateRowBytes } from '../../../src/store/extracts/rowState/rowState.ts'
import { fc } from '../../support/fastCheck.ts'

const salt = 'salt'
const limits = defaultLimits
const hashRow = createRowHasher(salt, limits.recordBytes)

const shared = (bytes: Uint8Array): SharedArrayBuffer => {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}

const splitAll = (text: string): RecordBatch => {
  const guard = createRecordGuard({ delimiter: ',', recordBytes: limits.recordBytes })
  const { bytes, starts, ends, lines, forms } = guard.push(Buffer.from(`${text}\n`))
  const rest = <Value>(values: readonly Value[]) => values.slice(1)
  return { bytes, starts: rest(starts), ends: rest(ends), lines: rest(lines), forms: rest(forms) }
}

/** The state of a first load of which the rows at `bad` were refused and those at `dropped`, of the others, had a key met before. */
const stateOf = (text: string, bad: ReadonlySet<number> = new Set(), dropped: readonly number[] = []): RowState => {
  const batch = splitAll(text)
  const parsed = [...batch.lines.keys()].filter((at) => !bad.has(at))
  const kept = parsed.filter((_, at) => !dropped.includes(at))
  const rows = new Uint8Array(kept.length * stateRowBytes)
  for (const [row, at] of kept.entries())
    putHash(hashRow(batch.bytes, batch.starts[at] as number, batch.ends[at] as number), rows, row * stateRowBytes)
  const list = createRunList()
  eachKeptRun(
    runsOfBatch(batch, hashRow, runBytesFor(limits)),
    { rowLines: Int32Array.from(parsed, (at) => batch.lines[at] as number) },
    dropped.map((at) => ({ at })),
    (run, place) => list.add(run.hash, run.length, place, run.rows),
  )
  return { rows: shared(rows), dead: [], runs: shared(list.bytes()) }
}

const withoutRuns = (state: RowState): RowState => ({ ...state, runs: new SharedArrayBuffer(0) })

const siftOf = (text: string, state: RowState, chunk: number): SiftedFile => {
  const sifter = createSifter({ limits, delimiter: ',', salt, state })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunk) sifter.push(Buffer.from(bytes.subarray(at, at + chunk)))
  const sifted = sifter.end()
  if (sifted === undefined) throw new Error('not sifted')
  return sifted
}

/** What the load makes of a sifted file. */
const seen = ({ pages, lines }: SiftedFile) => ({
  lines: [...lines],
  read: pages.reduce((sum, { read }) => sum + read, 0),
  unchanged: pages.reduce((sum, { unchanged }) => sum + unchanged, 0),
  repeated: pages.flatMap(({ repeated }) => repeated),
  openLine: pages.flatMap(({ openLine }) => openLine ?? []),
  unread: pages.flatMap(({ unread }) =>
    Array.from(unread.lines, (line, i) => ({
      line,
      form: unread.forms[i],
      text: Buffer.from(unread.bytes.subarray(unread.starts[i], unread.ends[i])).toString(),
      hash: Buffer.from(unread.hashes.subarray(i * hashBytes, (i + 1) * hashBytes)).toString('hex'),
    })),
  ),
})

const rowOf = (value: number, shape: number): string => {
  if (shape === 1) return `${value},"quoted, ${value}"`
  if (shape === 2) return `${value},"two\nlines"`
  if (shape === 3) return `${value},5" nail`
  return `${value},plain`
}
const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n \r\n')
const row = fc.record({ value: fc.nat(60), shape: fc.nat(8), end })
type Row = { readonly value: number; readonly shape: number; readonly end: string }
const textOf = (rows: readonly Row[]): string =>
  `id,what\n${rows.map(({ value, shape, end }) => rowOf(value, shape) + end).join('')}`

const change = fc.record({ at: fc.nat(99), sort: fc.constantFrom('replace', 'drop', 'insert', 'move'), row })
type Change = { readonly at: number; readonly sort: string; readonly row: Row }
const changed = (rows: readonly Row[], changes: readonly Change[]): readonly Row[] =>
  changes.reduce((now, { at, sort, row }) => {
    const i = at % Math.max(now.length, 1)
    if (sort === 'insert') return now.toSpliced(i, 0, row)
    if (sort === 'drop') return now.toSpliced(i, 1)
    if (sort === 'move') return [...now.slice(i), ...now.slice(0, i)]
    return now.toSpliced(i, 1, row)
  }, rows)

test('runs change nothing of what is seen of a file', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 90 }),
      fc.array(change, { maxLength: 5 }),
      fc.array(change, { maxLength: 3 }),
      fc.uniqueArray(fc.nat(89), { maxLength: 4 }),
      fc.uniqueArray(fc.nat(80), { maxLength: 2 }),
      fc.integer({ min: 1, max: 600 }),
      fc.boolean(),
      (rows, changes, more, bad, dropped, chunk, isCut) => {
        const state = stateOf(
          textOf(rows),
          new Set(bad),
          dropped.toSorted((a, b) => a - b),
        )
        const next = changed(rows, changes)
        const text = textOf(next).slice(0, isCut ? -1 : undefined)
        const sifted = siftOf(text, state, chunk)
        const plain = siftOf(text, withoutRuns(state), chunk)
        expect(seen(sifted)).toEqual(seen(plain))
        // The runs of this file, whether taken over or made of rows looked at one by one, say as little.
        for (const { runs } of [sifted, plain])
          for (const later of [text, textOf(changed(next, more))])
            expect(seen(siftOf(later, { ...state, runs: shared(runs) }, chunk + 7))).toEqual(
              seen(siftOf(later, withoutRuns(state), chunk)),
            )
      },
    ),
  )
})

const plainRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, value) => ({ value, shape: value % 2, end: '\n' }))
/** Nothing of this state is found row by row. */
const runsAlone = (state: RowState): RowState => ({ ...state, rows: new SharedArrayBuffer(state.rows.byteLength) })
const unchangedIn = (sifted: SiftedFile): number => seen(sifted).unchanged

describe('rows are known by their run alone', () => {
  const rows = plainRows(83)
  const state = stateOf(textOf(rows))

  test('all full runs of an unchanged file, but for one that ends with it', () => {
    expect(unchangedIn(siftOf(textOf(rows), runsAlone(state), 50))).toBe(80)
    expect(unchangedIn(siftOf(textOf(rows.slice(0, 80)), runsAlone(state), 50))).toBe(72)
  })

  test('with other line ends', () => {
    const text = textOf(rows.map((row) => ({ ...row, end: '\r\n' })))
    expect(unchangedIn(siftOf(text, runsAlone(stateOf(text)), 50))).toBe(80)
  })

  test.each([
    ['another row', rows.toSpliced(20, 1, { value: 500, shape: 0, end: '\n' })],
    ['a row less', rows.toSpliced(20, 1)],
    ['a row more', rows.toSpliced(20, 0, { value: 500, shape: 0, end: '\n' })],
    ['other last row of a run', rows.toSpliced(23, 1, { value: 500, shape: 0, end: '\n' })],
    ['other first row of a run', rows.toSpliced(16, 1, { value: 500, shape: 0, end: '\n' })],
  ])('but for the run with %s, and those after it again', (_name, next) => {
    const text = textOf(next)
    const { lines } = siftOf(text, state, 50)
    expect([...lines].filter((line) => line === 0).length).toBeLessThanOrEqual(1)
    // Found only by runs: rows of the broken one are the others' link, so they must be looked at one by one.
    const broken = { ...state, rows: state.rows.slice(0) }
    const bytes = new Uint8Array(broken.rows)
    for (const row of [...Array.from({ length: 83 }).keys()].filter((row) => row < 16 || row >= 24))
      bytes.fill(0, row * stateRowBytes, row * stateRowBytes + hashBytes)
    expect(unchangedIn(siftOf(text, broken, 50))).toBeGreaterThanOrEqual(72 + 7)
  })

  test('not when one of its rows has gone since, or stood in the file before', () => {
    const dead = seen(siftOf(textOf(rows), { ...state, dead: [3] }, 50))
    expect([dead.unchanged, dead.unread.map(({ line }) => line)]).toEqual([82, [5]])
    const twice = siftOf(textOf([rows[9] as Row, ...rows]), state, 50)
    expect(seen(twice).repeated).toEqual([{ line: 12, first: 2 }])
  })

  test('and a second night finds the rows beside changed ones by shorter runs', () => {
    const next = textOf(rows.toSpliced(20, 1, { value: 500, shape: 0, end: '\n' }))
    const { runs } = siftOf(next, state, 10_000)
    expect(runs.length / runBytes).toBe(9 + 2 + 1)
    expect(unchangedIn(siftOf(next, { ...runsAlone(state), runs: shared(runs) }, 50))).toBe(20)
  })
})
