import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { VettingError } from '../errors.ts'

export type Key = string | number

/** One place settings come from. `placeOf` says where a setting stands, for error messages. */
export type Layer = { readonly values: unknown; readonly placeOf: (keys: readonly Key[]) => string }

/** Throws `file-not-found` when the file cannot be read and `bad-config` when it is not YAML. */
export const fileLayer = (file: string): Layer => {
  const counter = new LineCounter()
  const document = parseDocument(read(file), { lineCounter: counter })
  const lineAt = (offset: number): string => `${file}:${counter.linePos(offset).line}`
  const [fault] = document.errors
  if (fault) throw new VettingError('bad-config', `${lineAt(fault.pos[0])}: this is not YAML (${fault.code}).`)
  return {
    values: document.toJS(),
    placeOf: (keys) => {
      const node = document.getIn(keys, true) as { readonly range?: readonly [number, number, number] } | undefined
      return node?.range ? lineAt(node.range[0]) : file
    },
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new VettingError('file-not-found', `Cannot read the configuration file ${path.resolve(file)}.`, { cause })
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The settings that may come from the environment; empty text counts as unset. A variable with `_FILE` after its name
 * tells the file that holds the value, as container secrets do.
 */
export const environmentLayer = (env: Environment): Layer => {
  const home = variable(env, 'VETTING_HOME')
  const database = variable(env, 'DATABASE_URL')
  const queue = variable(env, 'QUEUE_URL')
  const names = { home: home.name, database: database.name, queue: queue.name }
  return {
    values: {
      ...(home.value && { home: home.value }),
      ...(database.value && { database: { url: database.value } }),
      ...(queue.value && { queue: { url: queue.value } }),
    },
    placeOf: ([first]) => names[first as keyof typeof names],
  }
}

const variable = (env: Environment, name: string): { readonly name: string; readonly value: string | undefined } => {
  const file = env[`${name}_FILE`]
  return env[name] || !file ? { name, value: env[name] } : { name: `${name}_FILE`, value: read(file).trim() }
}
