import { availableParallelism } from 'node:os'
import type { Config } from '../../config.ts'
import { openParseThreads, parseWidth } from '../../extracts/parse/parseThreads.ts'
import { type RestingThreads, restingThreads } from '../../extracts/parse/restingThreads.ts'
import { builtModule } from '../../paths.ts'
import type { ParseThreadData } from './parseThread.ts'
import type { Rules } from './readRules.ts'

/** Threads that compare files with the rows in force and parse new ones; they start with the first job and end when idle. */
const openParser = (config: Config, { matching }: Rules): RestingThreads => {
  const data: ParseThreadData = { model: matching.model, names: matching.references.names }
  const threads = config.matching.threads ?? availableParallelism()
  const entries = { parse: builtModule('cli/compose/parseThread.js'), sift: builtModule('cli/compose/siftThread.js') }
  return restingThreads(() => openParseThreads(entries, data, threads), parseWidth(threads))
}

/** The same for the time `use` takes. */
export const withParser = async <Result>(
  config: Config,
  rules: Rules,
  use: (parser: RestingThreads) => Promise<Result>,
): Promise<Result> => {
  const parser = openParser(config, rules)
  try {
    return await use(parser)
  } finally {
    await parser.close()
  }
}
