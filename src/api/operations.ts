import type { Operation } from './operation.ts'
import { listQueue } from './operations/listQueue.ts'
import { listRuns } from './operations/listRuns.ts'
import { readCase } from './operations/readCase.ts'
import { readReport } from './operations/readReport.ts'
import { readRunReport } from './operations/readRunReport.ts'

/** Everything that can be asked of the program, in the order the document lists it. */
export const operations = [listQueue, readCase, listRuns, readRunReport, readReport] as unknown as readonly Operation[]
