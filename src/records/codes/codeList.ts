/** One code of a list, with the spellings sources use for it. */
export type CodeEntry<C extends string> = {
  readonly code: C
  readonly label: string
  readonly aliases?: readonly string[]
}

/** A code list is data with a version and the ISO date from which it holds; a later version is a new list. */
export type CodeList<C extends string> = {
  readonly name: string
  readonly version: string
  readonly effectiveFrom: string
  readonly entries: readonly CodeEntry<C>[]
}

/** Letters and digits alone decide: `Not-Guilty`, `NOT GUILTY` and `not_guilty` are one spelling. */
const spelling = (raw: string): string =>
  raw
    .toUpperCase()
    .replaceAll('&', 'AND')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const mostSeen = 500

/** A parser from raw text to a code of the list; undefined when the list does not know it (the caller reports that). */
export const codeParser = <C extends string>(list: CodeList<C>): ((raw: string) => C | undefined) => {
  const codes = new Map<string, C>()
  for (const { code, label, aliases = [] } of list.entries) {
    for (const known of [code, label, ...aliases]) codes.set(spelling(known), code)
  }
  // Files write few of the possible spellings, again and again.
  const seen = new Map<string, C>()
  return (raw) => {
    const met = seen.get(raw)
    if (met !== undefined) return met
    const known = codes.get(spelling(raw))
    if (known !== undefined && seen.size < mostSeen) seen.set(raw, known)
    return known
  }
}
