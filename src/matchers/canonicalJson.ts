type Fields = Readonly<Record<string, unknown>>

/** Texts that JSON writes as they are. */
const plain = /^[ !#-[\]-~]*$/

const textJson = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

const listJson = (items: readonly unknown[]): string => {
  let json = '['
  for (let i = 0; i < items.length; i += 1) json += `${i === 0 ? '' : ','}${valueJson(items[i]) ?? 'null'}`
  return `${json}]`
}

const isIndex = (name: string): boolean => /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 0xffff_ffff

/** Names as an object whose fields were added in order of code unit lists them: those that look like indexes first. */
const inOrder = (names: readonly string[]): readonly string[] => {
  const sorted = names.toSorted()
  if (!sorted.some(isIndex)) return sorted
  const indexes = sorted.filter(isIndex).toSorted((a, b) => Number(a) - Number(b))
  return [...indexes, ...sorted.filter((name) => !isIndex(name))]
}

/** Names in their order by their first one: objects of one kind come again and again. */
const known = new Map<string, { readonly names: readonly string[]; readonly ordered: readonly string[] }>()
/** Kinds remembered at most. */
const mostKnown = 256

const areSame = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}

const orderOf = (names: readonly string[]): readonly string[] => {
  const kind = `${names.length} ${names[0]}`
  const last = known.get(kind)
  if (last !== undefined && areSame(last.names, names)) return last.ordered
  const ordered = inOrder(names)
  if (known.size >= mostKnown) known.clear()
  known.set(kind, { names, ordered })
  return ordered
}

const objectJson = (value: Fields): string => {
  let json = ''
  for (const name of orderOf(Object.keys(value))) {
    const field = valueJson(value[name])
    if (field !== undefined) json += `${json === '' ? '' : ','}${textJson(name)}:${field}`
  }
  return `{${json}}`
}

/** Undefined for what JSON leaves out. */
const valueJson = (value: unknown): string | undefined => {
  if (typeof value === 'string') return textJson(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return Array.isArray(value) ? listJson(value) : objectJson(value as Fields)
}

/** JSON of plain data with the keys of every object in one order, whatever order they were written in; integer-like keys come first. */
export const canonicalJson = (value: object): string => valueJson(value) ?? ''
