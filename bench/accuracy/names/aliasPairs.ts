import { join } from 'node:path'
import { dataRoot } from '../settings.ts'
import { readRows } from './readRows.ts'

export type NamePair = { readonly left: string; readonly right: string; readonly isMatch: boolean }

export type AliasPairs = {
  /** Two names of one person. */
  readonly aliases: readonly NamePair[]
  /** Names of two persons that share a word, and of any two persons. */
  readonly namesakes: readonly NamePair[]
  readonly strangers: readonly NamePair[]
}

const lists = ['ofac_sdn_aliases', 'un_sc_aliases']

const wordsOf = (name: string): string[] =>
  name
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)

const pairOf = (left: string, right: string): NamePair => ({ left, right, isMatch: false })

/** Each name with the one before it in the list that shares a word. */
const namesakesIn = (names: readonly string[]): NamePair[] => {
  const last = new Map<string, string>()
  return names.flatMap((name) => {
    const words = wordsOf(name)
    const earlier = words.map((word) => last.get(word)).find((found) => found !== undefined)
    for (const word of words) last.set(word, name)
    return earlier === undefined ? [] : [pairOf(earlier, name)]
  })
}

const strides = [997, 1994, 2991]

const strangersIn = (names: readonly string[]): NamePair[] =>
  names.flatMap((name, i) =>
    strides
      .map((stride) => names[(i + stride) % names.length]!)
      .flatMap((other) => (other === name ? [] : [pairOf(name, other)])),
  )

/** Name pairs of two public lists of aliases. Real people: only figures ever leave the bench. */
export const aliasPairs = async (): Promise<AliasPairs> => {
  const read = await Promise.all(
    lists.map(async (folder) => ({
      names: (await readRows(join(dataRoot, folder, 'individuals.csv'))).map((row) => row['name']!),
      aliases: await readRows(join(dataRoot, folder, 'alias_pairs.csv')),
    })),
  )
  return {
    aliases: read.flatMap(({ aliases }) =>
      aliases.map((row) => ({ left: row['primary_name']!, right: row['alias_name']!, isMatch: true })),
    ),
    namesakes: read.flatMap(({ names }) => namesakesIn(names)),
    strangers: read.flatMap(({ names }) => strangersIn(names)),
  }
}
