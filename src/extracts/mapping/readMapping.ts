import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { rowKinds } from '../rows/rowKinds.ts'
import { type Mapping, mappingSchema } from './mapping.ts'
import { nearest } from './nearest.ts'

const problemOf = (mapping: Mapping): string | undefined => {
  const columns = rowKinds[mapping.kind].columns
  const names = columns.map(({ name }) => name)
  const given = [...Object.keys(mapping.columns), ...Object.keys(mapping.values)]
  const unknown = [...given, ...Object.keys(mapping.codes)].find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const like = nearest(unknown, names)
    return `${unknown} is not a column of ${mapping.kind}${like === undefined ? '' : `; did you mean ${like}?`}`
  }
  const twice = given.find((name, at) => given.indexOf(name) !== at)
  if (twice !== undefined) return `${twice} is given both a column and a value`
  const missing = columns.find(({ name, required }) => required && !given.includes(name))
  if (missing !== undefined) return `${missing.name} is required for ${mapping.kind} and not mapped`
  const sources = [...Object.values(mapping.columns).flatMap((source) => source.columns), ...mapping.ignore]
  const shared = sources.find((name, at) => sources.indexOf(name) !== at)
  return shared === undefined ? undefined : `the file's column ${shared} is used twice`
}

/** Parses the YAML of a mapping. `name` is used in messages. Throws VettingError `bad-mapping`. */
export const parseMapping = (yaml: string, name: string): Mapping => {
  const document = parseDocument(yaml)
  const [syntax] = document.errors
  if (syntax) throw new VettingError('bad-mapping', `Mapping ${name}: ${syntax.message}`)
  const parsed = mappingSchema.safeParse(document.toJS())
  if (!parsed.success) throw new VettingError('bad-mapping', `Mapping ${name}:\n${z.prettifyError(parsed.error)}`)
  const problem = problemOf(parsed.data)
  if (problem !== undefined) throw new VettingError('bad-mapping', `Mapping ${name}: ${problem}`)
  return parsed.data
}

/** Reads a mapping file. Throws VettingError `bad-mapping` when it is missing or wrong, saying where. */
export const readMapping = async (path: string): Promise<Mapping> => {
  const yaml = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new VettingError('bad-mapping', `Cannot read the mapping ${path}`, { cause })
  })
  return parseMapping(yaml, basename(path))
}
