import type { Command } from 'commander'
import { exitCode } from '../../errors.ts'
import { openDatabase } from '../compose/openDatabase.ts'
import { configFor } from '../compose/openStore.ts'
import { withWorker } from '../compose/withWorker.ts'
import { demoText } from '../demo/demoText.ts'
import { resetDemo } from '../demo/resetDemo.ts'
import { runDemo } from '../demo/runDemo.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput } from '../output.ts'
import { wholeNumber } from './options.ts'

type Options = Globals & {
  readonly workforce: number
  readonly nominals: number
  readonly reports: number
  readonly seed: number
}

export const addDemo = (program: Command, invocation: Invocation): void => {
  program
    .command('demo')
    .description('invent a force and run two whole nights over it, in a database of its own')
    .option('--workforce <n>', 'members', wholeNumber(1), 50_000)
    .option('--nominals <n>', 'people with disposals', wholeNumber(1), 200_000)
    .option('--reports <n>', 'intelligence reports', wholeNumber(0), 100_000)
    .option('--seed <n>', 'another seed, another force', wholeNumber(0), 1)
    .action(async (_options, command: Command) => {
      const options = { ...command.optsWithGlobals<Options>(), demo: true }
      const { workforce, nominals, reports, seed } = options
      await emptyDatabase(options, invocation)
      await withWorker(
        options,
        invocation,
        () => undefined,
        async (work) => {
          const { output } = work.store
          const result = await runDemo(
            work,
            { workforce, nominals, reports, seed },
            { signal: invocation.signal, say: output.talk },
          )
          output.data(result, () => demoText(result))
          if (result.first.status !== 'complete' || result.second.status !== 'complete')
            endWith(invocation, exitCode.partial)
        },
      )
    })
}

const emptyDatabase = async (globals: Globals, invocation: Invocation): Promise<void> => {
  const config = configFor(globals, invocation)
  const database = await openDatabase(config, { demo: true, say: createOutput(invocation, globals).talk })
  try {
    await resetDemo(database.url, config.audit.checkpoints)
  } finally {
    await database.stop()
  }
}
