import { workerData } from 'piscina'
import { createBatchParser } from '../../extracts/parse/createBatchParser.ts'
import { handingOver } from '../../extracts/parse/parseThreads.ts'
import { loadModel, type NameReferences, screenPlainWith, screenWith } from '../../matchers/index.ts'

/** What a thread that parses rows is started with. */
export type ParseThreadData = { readonly model: unknown; readonly names: NameReferences }

const { model: file, names } = workerData as ParseThreadData
const model = loadModel(file, names)

/** Entry of a thread that turns records of an extract into rows ready to load. */
export const parse = handingOver(createBatchParser(screenWith(model), screenPlainWith(model)))
