import { describeError } from './describeError.ts'

/** The fields a line may have and the shape of their text; everything else is dropped. Names of people fit none of them. */
const slug = /^[a-z0-9][a-z0-9_:.-]{0,79}$/
const textFields = {
  code: /^[a-z]+(-[a-z]+)*$|^[0-9A-Z]{5}$|^E[A-Z0-9_]{2,60}$/,
  extract: slug,
  job: slug,
  kind: slug,
  mode: slug,
  model: slug,
  policy: slug,
  queue: slug,
  run: slug,
  shard: slug,
  signal: /^SIG[A-Z0-9]{1,10}$/,
  source: slug,
  stage: slug,
  status: slug,
  worker: slug,
} as const
const numberFields = [
  'accepted',
  'attempt',
  'candidates',
  'changed',
  'claim',
  'count',
  'dropped',
  'findings',
  'flags',
  'gone',
  'line',
  'ms',
  'pairs',
  'people',
  'port',
  'read',
  'rejected',
  'rows',
  'seconds',
  'unchanged',
  'withdrawn',
] as const

export type LogFields = {
  readonly [field in keyof typeof textFields]?: string | number | bigint | null | undefined
} & { readonly [field in (typeof numberFields)[number]]?: number | bigint | null | undefined } & {
  readonly err?: unknown
}

/** The allowed part of the fields. What was dropped is counted, not named: a key can be a name as well. */
export const allowedFields = (fields: LogFields): object => {
  const line: Record<string, unknown> = {}
  let dropped = 0
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (key === 'err') line['err'] = describeError(value)
    else if (isAllowed(key, value)) line[key] = typeof value === 'bigint' ? String(value) : value
    else dropped++
  }
  return dropped === 0 ? line : { ...line, dropped }
}

const isAllowed = (key: string, value: unknown): boolean => {
  if (value === null || typeof value === 'number' || typeof value === 'bigint') {
    return Object.hasOwn(textFields, key) || (numberFields as readonly string[]).includes(key)
  }
  return (
    typeof value === 'string' &&
    Object.hasOwn(textFields, key) &&
    textFields[key as keyof typeof textFields].test(value)
  )
}
