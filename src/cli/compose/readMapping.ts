import { parse } from 'yaml'
import { VettingError } from '../../errors.ts'
import { type Mapping, parseMapping } from '../../linkage/mapping.ts'
import { readText } from './readText.ts'

const parseYaml = (file: string): unknown => {
  try {
    return parse(readText(file))
  } catch (cause) {
    if (cause instanceof VettingError) throw cause
    throw new VettingError('bad-mapping', `${file} is not valid YAML.`, { cause })
  }
}

/** The mapping in a YAML file. Throws VettingError `bad-mapping` or `file-not-found`. */
export const readMapping = (file: string): Mapping => parseMapping(parseYaml(file))
