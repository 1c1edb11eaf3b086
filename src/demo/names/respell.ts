import { spellingGroups } from '../data/names/spellingGroups.ts'
import { type Random, pick } from '../random/random.ts'

const spellings = new Map<string, readonly string[]>()
for (const line of spellingGroups.trim().split('\n')) {
  const group = line.split(' ')
  for (const spelling of group) {
    const others = group.filter((other) => other !== spelling)
    spellings.set(spelling, [...(spellings.get(spelling) ?? []), ...others])
  }
}

/** Another spelling of the same name in Latin letters; undefined where none is known. */
export const respell = (random: Random, name: string): string | undefined => {
  const others = spellings.get(name)
  return others && pick(random, others)
}

/** The first word of a text that has another spelling, respelt; undefined where no word has one. */
export const respellWord = (random: Random, text: string): string | undefined => {
  const parts = text.split(' ')
  const at = parts.findIndex((part) => spellings.has(part))
  const other = at < 0 ? undefined : respell(random, parts[at] as string)
  return other === undefined ? undefined : parts.with(at, other).join(' ')
}
