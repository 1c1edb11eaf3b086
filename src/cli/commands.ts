import type { Command } from 'commander'
import { addAudit } from './commands/audit.ts'
import { addCase } from './commands/case.ts'
import { addCheck } from './commands/check.ts'
import { addDemo } from './commands/demo.ts'
import { addDoctor } from './commands/doctor.ts'
import { addIngest } from './commands/ingest.ts'
import { addMatch } from './commands/match.ts'
import { addMigrate } from './commands/migrate.ts'
import { addQueue } from './commands/queue.ts'
import { addRecheck } from './commands/recheck.ts'
import { addRun } from './commands/run.ts'
import { addRuns } from './commands/runs.ts'
import { addServe } from './commands/serve.ts'
import type { Invocation } from './globals.ts'

const commands = [
  addDemo,
  addCheck,
  addIngest,
  addRun,
  addRuns,
  addRecheck,
  addQueue,
  addCase,
  addAudit,
  addMatch,
  addMigrate,
  addDoctor,
  addServe,
]

/** Every command of the program, in the order help lists them. */
export const addCommands = (program: Command, invocation: Invocation): void => {
  for (const add of commands) add(program, invocation)
}
