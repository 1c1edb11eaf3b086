import { nameTokens } from '../text/nameTokens.ts'
import { hashText } from '../text/hash.ts'

/** Tables of equivalent names: the first of a group names it, a name may be in several groups. */
export type NameReferences = {
  /** `['ELIZABETH', 'LIZ', 'BETH']` */
  readonly nicknames?: readonly (readonly string[])[]
  /** `['MOHAMMED', 'MUHAMMAD', 'MOHAMED']` */
  readonly variants?: readonly (readonly string[])[]
}

/** Name → hashes of the groups it belongs to, sorted. */
export const groupNames = (references: NameReferences): Map<string, number[]> => {
  const groups = new Map<string, number[]>()
  for (const group of [...(references.nicknames ?? []), ...(references.variants ?? [])]) {
    const names = group.map((name) => nameTokens(name).join(''))
    const code = hashText(`group ${names[0] ?? ''}`)
    for (const name of names) {
      const known = groups.get(name)
      if (known === undefined) groups.set(name, [code])
      else if (!known.includes(code)) known.push(code)
    }
  }
  for (const codes of groups.values()) codes.sort((a, b) => a - b)
  return groups
}
