import { readFileSync } from 'node:fs'
import { loadModel, type NameReferences } from '../../src/matchers/index.ts'

/** The content of the product's model file. */
export const personModelJson = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../config/models/person-1.json', import.meta.url), 'utf8'))

export const personModel = (references: NameReferences = {}) => loadModel(personModelJson(), references)
