import { joinRecords } from '../parse/copyRecords.ts'
import type { SiftedRows } from './siftBatch.ts'

const pageRows = 1000

/** Gathers what became of the rows of a file in few pages: a batch in which a few rows changed is none of its own. */
export type SiftPages = {
  /** Rows in force of which no batch tells. */
  readonly pass: (rows: number) => void
  readonly add: (rows: SiftedRows) => void
  readonly finish: () => readonly SiftedRows[]
}

export const createPages = (): SiftPages => {
  const pages: SiftedRows[] = []
  let gathered: SiftedRows[] = []
  let gatheredRows = 0
  let passed = 0
  const turn = (): void => {
    pages.push({
      read: gathered.reduce((sum, { read }) => sum + read, passed),
      unchanged: gathered.reduce((sum, { unchanged }) => sum + unchanged, passed),
      repeated: gathered.flatMap(({ repeated }) => repeated),
      unread: joinRecords(gathered.map(({ unread }) => unread)),
      openLine: gathered.at(-1)?.openLine,
    })
    gathered = []
    gatheredRows = 0
    passed = 0
  }
  return {
    pass: (rows) => void (passed += rows),
    add: (rows) => {
      gathered.push(rows)
      gatheredRows += rows.unread.lines.length
      if (gatheredRows >= pageRows) turn()
    },
    finish: () => {
      turn()
      return pages
    },
  }
}
