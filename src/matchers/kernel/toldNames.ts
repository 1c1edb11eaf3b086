import type { FrequencyTable, Model } from '../model/model.ts'
import { rarityOf } from '../pack/rarity.ts'
import { hashText } from '../text/hash.ts'
import * as field from './fields.ts'
import { powerOver } from './namesRegion.ts'

/** A table as the kernel is told of it: names it cannot listen to are empty texts. */
export type ToldTable = {
  readonly names: readonly string[]
  readonly frequencies: Float64Array
  readonly rarities: Float64Array
  readonly texts: Uint8Array
}

const plain = new RegExp(`^[A-Z]{1,${field.longestWord}}$`)
const long = new RegExp(`^[A-Z]{${field.longestWord + 1},${field.longestWord * (field.mostNameWords - 1)}}$`)
const encoder = new TextEncoder()

/** Names, each followed by a line feed; those that are not plain are left out. */
export const textsOf = (names: readonly string[]): Uint8Array =>
  encoder.encode(names.map((name) => (plain.test(name) ? `${name}\n` : '\n')).join(''))

export const toldTable = ({ values }: FrequencyTable): ToldTable => {
  const names = [...values.keys()]
  const frequencies = Float64Array.from(values.values())
  return {
    names,
    frequencies,
    rarities: frequencies.map(rarityOf),
    texts: textsOf(names),
  }
}

/** The groups of each name one after the other: how many, then the code of each and whether it is common. */
export const groupLists = (model: Model): Int32Array => {
  const lists = [0]
  for (const codes of model.nameGroups.values()) {
    lists.push(codes.length)
    for (const code of codes) lists.push(code, 0)
  }
  return Int32Array.from(lists)
}

/** How many names have more letters than a word but no more than all forenames of a usual name run together, and the hash of each. */
export const longNames = ({ nameGroups, frequencies: { forename, surname } }: Model): Int32Array => {
  const names = [nameGroups, forename.values, surname.values].flatMap((table) =>
    [...table.keys()].filter((name) => long.test(name)),
  )
  return Int32Array.from([names.length, ...names.map(hashText)])
}

/** A set of integers to be looked up by their last bits. 0 itself, where it is held, is taken for empty. */
export const setOf = (integers: ReadonlySet<number>): Int32Array => {
  const slots = new Int32Array(powerOver(integers.size * 4))
  for (const one of integers) {
    let place = one & (slots.length - 1)
    while (slots[place] !== 0) place = (place + 1) & (slots.length - 1)
    slots[place] = one
  }
  return slots
}

/** Bytes of a table as it is told: frequencies, rarities, texts. */
export const toldBytes = ({ texts, names }: ToldTable): number => texts.length + names.length * 16
