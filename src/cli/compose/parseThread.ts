import { workerData } from 'piscina'
import { freeMemory } from '../../extracts/freeMemory.ts'
import { createBatchParser } from '../../extracts/parse/createBatchParser.ts'
import { jobMemory, type ParseBatch } from '../../extracts/parse/parseJob.ts'
import { handingOver } from '../../extracts/parse/parseThreads.ts'
import { loadModel, type NameReferences, screenPlainWith, screenWith } from '../../matchers/index.ts'

/** What a thread that parses rows is started with. */
export type ParseThreadData = { readonly model: unknown; readonly names: NameReferences }

const { model: file, names } = workerData as ParseThreadData
const model = loadModel(file, names)
const parseBatch = createBatchParser(screenWith(model), screenPlainWith(model))

/** The records of a job are this thread's own; the memory of its spare holds the rows now. */
const parseAndFree: ParseBatch = async (job) => {
  const batch = await parseBatch(job)
  freeMemory(jobMemory({ ...job, spare: undefined }))
  return batch
}

/** Entry of a thread that turns records of an extract into rows ready to load. */
export const parse = handingOver(parseAndFree)
