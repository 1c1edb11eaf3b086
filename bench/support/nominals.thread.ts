import { createBatchParser } from '../../src/extracts/parse/createBatchParser.ts'
import { blockingKeys, loadModel } from '../../src/matchers/index.ts'
import { Piscina } from 'piscina'

const model = loadModel(Piscina.workerData)

export const parse = createBatchParser((person) => blockingKeys(model, person))
