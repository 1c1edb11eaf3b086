import { z } from 'zod'
import type { Key, Layer } from './layer.ts'
import { configSchema } from './schema.ts'

/** One line for one fault: the place, the key and what is allowed. Values are left out: they may be secrets. */
export const describeIssue = (issue: z.core.$ZodIssue, layers: readonly Layer[]): string => {
  const keys = issue.path.filter((key) => typeof key !== 'symbol')
  if (issue.code !== 'unrecognized_keys') return `${placeOf(keys, layers)}: ${keys.join('.')}: ${issue.message}`
  const allowed = `allowed here: ${keysAt(keys).join(', ')}`
  return issue.keys
    .map((key) => `${placeOf([...keys, key], layers)}: ${[...keys, key].join('.')}: unknown key; ${allowed}`)
    .join('\n')
}

/** The place of the last layer that sets the key, or of the closest section around it. */
const placeOf = (keys: readonly Key[], layers: readonly Layer[]): string => {
  const deciding = layersDeciding(keys, layers)
  for (let length = keys.length; length > 0; length--) {
    const layer = deciding.findLast(({ values }) => isSet(values, keys.slice(0, length)))
    if (layer) return layer.placeOf(keys.slice(0, length))
  }
  return 'configuration'
}

/** A list is taken whole, so only the last layer that has it decides on its items. */
const layersDeciding = (keys: readonly Key[], layers: readonly Layer[]): readonly Layer[] => {
  const index = keys.findIndex((key) => typeof key === 'number')
  const owner = index < 0 ? undefined : layers.findLast(({ values }) => isSet(values, keys.slice(0, index)))
  return owner ? [owner] : layers
}

const isSet = (values: unknown, keys: readonly Key[]): boolean =>
  keys.reduce((value, key) => (value as Readonly<Record<Key, unknown>> | null | undefined)?.[key], values) !== undefined

const keysAt = (keys: readonly Key[]): readonly string[] => {
  const schema = keys.reduce<z.core.$ZodType | undefined>((at, key) => {
    if (at instanceof z.ZodArray) return at.element
    return at instanceof z.ZodObject ? at.shape[key] : undefined
  }, configSchema)
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
