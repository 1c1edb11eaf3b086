import type { Model } from '../model/model.ts'
import { hashText } from '../text/hash.ts'

/**
 * Raise it with every change of the layout of a sheet, of what a row is made of, or of the blocking keys: older sheets are then no longer
 * read.
 */
const layout = 3

const versions = new WeakMap<Model, number>()

/** What a sheet must bear to be read with a model: its layout and the model's fingerprint, on which rows and keys rest. */
export const sheetVersion = (model: Model): number => {
  const known = versions.get(model)
  if (known !== undefined) return known
  const version = hashText(`${layout} ${model.fingerprint}`)
  versions.set(model, version)
  return version
}
