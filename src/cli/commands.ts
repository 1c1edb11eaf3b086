import type { Command } from 'commander'
import type { Invocation } from './globals.ts'

type Add = (program: Command, invocation: Invocation) => void

/** Every command by name and how to load it: a process pays for the code of the command it runs, not for that of all. */
const commands: readonly { readonly names: readonly string[]; readonly load: () => Promise<Add> }[] = [
  { names: ['demo'], load: async () => (await import('./commands/demo.ts')).addDemo },
  { names: ['check'], load: async () => (await import('./commands/check.ts')).addCheck },
  { names: ['ingest'], load: async () => (await import('./commands/ingest.ts')).addIngest },
  { names: ['run'], load: async () => (await import('./commands/run.ts')).addRun },
  { names: ['runs'], load: async () => (await import('./commands/runs.ts')).addRuns },
  { names: ['recheck'], load: async () => (await import('./commands/recheck.ts')).addRecheck },
  { names: ['queue'], load: async () => (await import('./commands/queue.ts')).addQueue },
  { names: ['reviewers'], load: async () => (await import('./commands/reviewers.ts')).addReviewers },
  { names: ['case'], load: async () => (await import('./commands/case.ts')).addCase },
  { names: ['replay'], load: async () => (await import('./commands/replay.ts')).addReplay },
  { names: ['retention'], load: async () => (await import('./commands/retention.ts')).addRetention },
  { names: ['erase'], load: async () => (await import('./commands/erase.ts')).addErase },
  { names: ['packet'], load: async () => (await import('./commands/packet.ts')).addPacket },
  { names: ['policy'], load: async () => (await import('./commands/policy.ts')).addPolicy },
  { names: ['withhold'], load: async () => (await import('./commands/withhold.ts')).addWithhold },
  { names: ['audit'], load: async () => (await import('./commands/audit.ts')).addAudit },
  { names: ['stats'], load: async () => (await import('./commands/stats.ts')).addStats },
  { names: ['openapi'], load: async () => (await import('./commands/openapi.ts')).addOpenapi },
  { names: ['match'], load: async () => (await import('./commands/match.ts')).addMatch },
  { names: ['train'], load: async () => (await import('./commands/train.ts')).addTrain },
  { names: ['evaluate'], load: async () => (await import('./commands/evaluate.ts')).addEvaluate },
  { names: ['migrate'], load: async () => (await import('./commands/migrate.ts')).addMigrate },
  { names: ['doctor'], load: async () => (await import('./commands/doctor.ts')).addDoctor },
  { names: ['up', 'worker', 'scheduler'], load: async () => (await import('./commands/serve.ts')).addServe },
]

/** Adds the commands that the words of the command line name; all, in the order help lists them, where they name none. */
export const addCommands = async (
  program: Command,
  invocation: Invocation,
  argv: readonly string[] = [],
): Promise<void> => {
  const named = commands.filter(({ names }) => names.some((name) => argv.includes(name)))
  for (const { load } of named.length > 0 ? named : commands) (await load())(program, invocation)
}
