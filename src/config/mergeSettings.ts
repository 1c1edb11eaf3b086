/** Settings of `over` on top of those of `base`, key by key; lists are replaced whole, an emptied section changes nothing. */
export const mergeSettings = (base: unknown, over: unknown): unknown => {
  if (!isSection(base)) return over
  if (over === null || over === undefined) return base
  if (!isSection(over)) return over
  const keys = new Set([...Object.keys(base), ...Object.keys(over)])
  return Object.fromEntries(
    [...keys].map((key) => [key, Object.hasOwn(over, key) ? mergeSettings(base[key], over[key]) : base[key]]),
  )
}

const isSection = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
