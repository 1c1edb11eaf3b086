import { readFileSync } from 'node:fs'
import type { RowContext } from '../../../src/extracts/rows/rowContext.ts'
import { type RecordKind, parsePlaceholderNames } from '../../../src/records/index.ts'
import { headerOf } from '../../../src/demo/csv/columns.ts'
import { rowWriters } from '../../../src/demo/rows/rowWriters.ts'
import { type Tally, newTally } from '../../../src/demo/rows/tally.ts'
import type { TruthRow } from '../../../src/demo/truth/truthRow.ts'
import { type World, makeWorld } from '../../../src/demo/world.ts'

export const smallSizes = { seed: 20_261_031, workforce: 4_000, nominals: 8_000, reports: 4_000 } as const

/** Large enough to hold some of every scenario. */
export const smallWorld = (nights = 0, share = 0.01): World => makeWorld(smallSizes, nights, share)

/** Large enough for the layout of the files. */
export const tinyWorld = (nights = 0, share = 0.01): World =>
  makeWorld({ seed: 7, workforce: 1_000, nominals: 2_000, reports: 1_000 }, nights, share)

export const context: RowContext = {
  year: 2026,
  origin: 'synthetic',
  placeholderNames: parsePlaceholderNames(
    readFileSync(new URL('../../../config/reference/placeholder-names.csv', import.meta.url), 'utf8'),
  ),
}

export type WrittenRows = {
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly tally: Tally
  readonly truth: readonly TruthRow[]
}

/** The rows of one kind of file as objects by column, with what the writer left beside them. */
export const writtenRows = (world: World, kind: RecordKind): WrittenRows => {
  const tally = newTally()
  const truth: TruthRow[] = []
  const header = headerOf(kind)
  const rows = [...rowWriters[kind](world, { tally, truth })].map((cells) =>
    Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])),
  )
  return { rows, tally, truth }
}
