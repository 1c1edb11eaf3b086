import { VettingError } from '../../errors.ts'
import { readText } from './readText.ts'

/** What a model file holds. Throws `bad-model` or `file-not-found`, naming it. */
export const parseJson = (file: string): unknown => {
  try {
    return JSON.parse(readText(file))
  } catch (cause) {
    if (cause instanceof VettingError) throw cause
    throw new VettingError('bad-model', `${file} is not valid JSON. Mend it or name another model.`, { cause })
  }
}
