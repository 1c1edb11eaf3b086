import type { Model } from '../model/model.ts'
import { hashText } from '../text/hash.ts'

/** Raise it with every change of the layout of a sheet, or of what a row is made of: older sheets are then no longer read. */
const layout = 2

const versions = new WeakMap<Model, number>()

/** What a sheet must bear to be read with a model: its layout, and the comparisons whose values it holds. */
export const sheetVersion = (model: Model): number => {
  const known = versions.get(model)
  if (known !== undefined) return known
  const fields = model.comparisons.map(({ compare, field }) => `${compare} ${field}`)
  const version = hashText(`${layout} ${fields.join(',')}`)
  versions.set(model, version)
  return version
}
