import type { Operation } from './operation.ts'
import { answerFlag } from './operations/answerFlag.ts'
import { assignFlag } from './operations/assignFlag.ts'
import { decideMatter } from './operations/decideMatter.ts'
import { dismissFlags } from './operations/dismissFlags.ts'
import { escalateFlag } from './operations/escalateFlag.ts'
import { listQueue } from './operations/listQueue.ts'
import { listRuns } from './operations/listRuns.ts'
import { noteFlag } from './operations/noteFlag.ts'
import { openFlag } from './operations/openFlag.ts'
import { readCase } from './operations/readCase.ts'
import { readReport } from './operations/readReport.ts'
import { readRunReport } from './operations/readRunReport.ts'
import { releaseFlag } from './operations/releaseFlag.ts'
import { secondDecision } from './operations/secondDecision.ts'
import { snoozeFlag } from './operations/snoozeFlag.ts'
import { takeNext } from './operations/takeNext.ts'

/** Everything that can be asked of the program, in the order the document lists it. */
export const operations = [
  listQueue,
  takeNext,
  assignFlag,
  openFlag,
  answerFlag,
  dismissFlags,
  releaseFlag,
  snoozeFlag,
  escalateFlag,
  noteFlag,
  readCase,
  decideMatter,
  secondDecision,
  listRuns,
  readRunReport,
  readReport,
] as unknown as readonly Operation[]
