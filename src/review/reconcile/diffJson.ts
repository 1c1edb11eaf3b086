/** What changed since: the path of one field, and its two values (undefined when the field is new or gone). */
export type FieldChange = { readonly field: string; readonly before?: unknown; readonly after?: unknown }

/**
 * Differences of two JSON values, field by field, in order of the fields' names. Items of a list that carry a `key` are
 * matched by it, other lists by position, so that one more offence reads as one addition.
 */
export function diffJson(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (isObject(before) && isObject(after)) return diffFields(before, after, field)
  if (Array.isArray(before) && Array.isArray(after)) return diffFields(byKey(before), byKey(after), field)
  if (Object.is(before, after)) return []
  return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
}

type Fields = Readonly<Record<string, unknown>>

function diffFields(before: Fields, after: Fields, field: string): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  return names.flatMap((name) =>
    diffJson(own(before, name), own(after, name), field === '' ? name : `${field}.${name}`),
  )
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byKey(items: readonly unknown[]): Fields {
  const keyed = items.every((item) => isObject(item) && typeof item['key'] === 'string')
  return Object.fromEntries(items.map((item, at) => [keyed ? String((item as Fields)['key']) : String(at), item]))
}

const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined)
