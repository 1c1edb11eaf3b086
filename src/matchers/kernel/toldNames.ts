import type { FrequencyTable, Model } from '../model/model.ts'
import { rarityOf } from '../pack/rarity.ts'
import * as field from './fields.ts'
import { powerOver } from './namesRegion.ts'

/** Names as a kernel is told of them: their lengths, and their letters one after the other. Those that are not ASCII are something of that length that is no name. */
export type ToldNames = { readonly names: readonly string[]; readonly lengths: Int32Array; readonly texts: Uint8Array }

/** A table as it is told of. */
export type ToldTable = ToldNames & { readonly frequencies: Float64Array; readonly rarities: Float64Array }

const encoder = new TextEncoder()
const isAscii = (text: string): boolean => encoder.encode(text).length === text.length

export const toldNames = (names: readonly string[]): ToldNames => {
  const lengths = Int32Array.from(names, ({ length }) => length)
  const all = names.join('')
  const texts = encoder.encode(all)
  if (texts.length === all.length) return { names, lengths, texts }
  const ascii = names.map((name) => (isAscii(name) ? name : '-'.repeat(name.length)))
  return { names, lengths, texts: encoder.encode(ascii.join('')) }
}

/** Tables have tens of thousands of names: they are gone through once. */
export const toldTable = ({ values }: FrequencyTable): ToldTable => {
  const names: string[] = []
  const frequencies = new Float64Array(values.size)
  const rarities = new Float64Array(values.size)
  for (const [name, frequency] of values) {
    frequencies[names.length] = frequency
    rarities[names.length] = rarityOf(frequency)
    names.push(name)
  }
  return { ...toldNames(names), frequencies, rarities }
}

/** Bytes of names as they are told, of a table with their numbers. */
export const namesBytes = ({ lengths, texts }: ToldNames): number => lengths.byteLength + texts.length
export const tableBytes = (table: ToldTable): number => table.names.length * 16 + namesBytes(table)

/** The groups of each name one after the other: how many, then the code of each and whether it is common. */
export const groupLists = (model: Model): Int32Array => {
  const lists = [0]
  for (const codes of model.nameGroups.values()) {
    lists.push(codes.length)
    for (const code of codes) lists.push(code, 0)
  }
  return Int32Array.from(lists)
}

const long = new RegExp(`^[A-Z]{${field.longestWord + 1},${field.longestWord * (field.mostNameWords - 1)}}$`)

/** Whether a name has more letters than a word but no more than all forenames of a usual name run together. */
export const isLong = (name: string): boolean => long.test(name)

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
