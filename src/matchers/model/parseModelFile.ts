import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { modelSchema, type ModelFile } from './schema.ts'

/** The content of a model file, its form checked. Throws VettingError `bad-model`. */
export const parseModelFile = (json: unknown): ModelFile => {
  const parsed = modelSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new VettingError(
    'bad-model',
    `The model file does not have the form it must have:\n${z.prettifyError(parsed.error)}`,
  )
}
