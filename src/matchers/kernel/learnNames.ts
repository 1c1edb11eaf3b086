import type { Model } from '../model/model.ts'
import { nameCodes, noteCommonCodes } from '../pack/nameCodes.ts'
import { rarityOf } from '../pack/rarity.ts'
import { packRarity } from '../pack/row.ts'
import { hashText } from '../text/hash.ts'
import { placeholderWords } from '../text/nameTokens.ts'
import * as field from './fields.ts'
import { layNamesOut, type NamesRegion, type NamesSize } from './namesRegion.ts'
import {
  groupLists,
  isLong,
  namesBytes,
  setOf,
  tableBytes,
  toldNames,
  toldTable,
  type ToldNames,
  type ToldTable,
} from './toldNames.ts'
import { createMemory, startKernel, type KernelExports, type KernelModule } from './webAssembly.ts'

/** What a kernel must know of a model to describe names by itself. */
export type KernelNames = {
  /** Lines (see `wordLines` of `fields`) of all words that are in a table of the model, and of those that may stand for no name. */
  readonly lines: Uint8Array
  /** The lists of groups that lines tell of by their place. */
  readonly groups: Int32Array
  /** Codes of sounds and groups that are common, to be looked up by their last bits: 0 marks an empty slot. */
  readonly commonSounds: Int32Array
  readonly unseenRarity: number
  /** Rarity of each word as forename and as surname, in bits, then that of all others. */
  readonly rarities: Float64Array
  /** How many names are too long for a line, and their hashes. */
  readonly longNames: Int32Array
}

/** Which table is told of. */
const tables = { forename: 0, surname: 1 } as const

/** A kernel that does nothing but learn. */
type Learner = {
  readonly exports: KernelExports
  readonly region: NamesRegion
  readonly ints: Int32Array
  readonly bytes: Uint8Array
  readonly place: (field: number) => number
  readonly tell: (field: number, value: number) => void
}

const startLearner = (module: KernelModule, size: NamesSize, unseenRarity: number): Learner => {
  const region = layNamesOut(size)
  const memory = createMemory(region.end)
  const ints = new Int32Array(memory.buffer)
  const tell = (name: number, value: number): void => void (ints[region.header / 4 + name] = value)
  for (const [name, at] of region.places) tell(name, at)
  tell(field.wordSlotMask, region.wordSlots - 1)
  tell(field.codeShareMask, region.codeSlots - 1)
  tell(field.unseenRarity, unseenRarity)
  const exports = startKernel(module, memory)
  exports.setUp(region.header)
  const place = (name: number): number => region.places.get(name)!
  return { exports, region, ints, bytes: new Uint8Array(memory.buffer), place, tell }
}

/** Puts names where the kernel is told of them, from there on. */
const putNames = ({ ints, bytes }: Learner, { lengths, texts }: ToldNames, at: number): void => {
  ints.set(lengths, at / 4)
  bytes.set(texts, at + lengths.byteLength)
}

/** Learns a table; returns its names that the kernel cannot listen to. */
const learnTable = (learner: Learner, model: Model, table: ToldTable, which: number): readonly string[] => {
  const { exports, region, ints } = learner
  const { names, frequencies, rarities } = table
  const numbers = new Float64Array(ints.buffer, region.told, names.length * 2)
  numbers.set(frequencies)
  numbers.set(rarities, names.length)
  putNames(learner, table, region.told + numbers.byteLength)
  exports.startTable(region.told, names.length, which)
  const others: string[] = []
  for (let other = exports.learnTable(); other >= 0; other = exports.learnTable()) {
    others.push(names[other]!)
    for (const code of nameCodes(model, names[other]!).all) exports.addShare(code, frequencies[other]!)
  }
  return others
}

/** Tells the kernel, and the plain path, which codes are common. */
const noteCommon = ({ exports, region, ints, place, tell }: Learner, model: Model): Int32Array => {
  const from = region.told / 4
  const codes = new Set(ints.subarray(from, from + exports.listCommon(model.commonName, region.told)))
  noteCommonCodes(model, codes)
  const commonSounds = setOf(codes)
  ints.set(commonSounds, place(field.commonSounds) / 4)
  tell(field.commonSoundMask, commonSounds.length - 1)
  return commonSounds
}

/** Has a kernel learn the names of a model's tables, in a memory of its own, and count which sounds and groups are common. */
export const learnNames = (model: Model, module: KernelModule): KernelNames => {
  const { frequencies, nameGroups } = model
  const forename = toldTable(frequencies.forename)
  const surname = toldTable(frequencies.surname)
  const lists = groupLists(model)
  const named = toldNames([...nameGroups.keys()])
  const odd = toldNames(placeholderWords)
  const inTables = forename.names.length + surname.names.length
  const codes = inTables * 2 + lists.length
  const size = {
    words: inTables + nameGroups.size + placeholderWords.length,
    codes,
    groups: lists.length,
    told: Math.max(tableBytes(forename), tableBytes(surname), namesBytes(named), namesBytes(odd), codes * 4),
  }
  const unseen = [rarityOf(frequencies.forename.unseen), rarityOf(frequencies.surname.unseen)] as const
  const unseenRarity = packRarity(...unseen)
  const learner = startLearner(module, size, unseenRarity)
  const { exports, region, ints, bytes, place } = learner
  const rarities = new Float64Array(ints.buffer, place(field.rarities), (size.words + 1) * 2)
  for (let i = 0; i < rarities.length; i += 1) rarities[i] = unseen[i % 2]!
  ints.set(lists, place(field.groups) / 4)
  putNames(learner, named, region.told)
  exports.learnGroups(region.told, nameGroups.size)
  const others = [
    ...named.names,
    ...learnTable(learner, model, forename, tables.forename),
    ...learnTable(learner, model, surname, tables.surname),
  ]
  const commonSounds = noteCommon(learner, model)
  exports.finishNames()
  const longNames = others.filter(isLong).map(hashText)
  putNames(learner, odd, region.told)
  exports.learnOdd(region.told, placeholderWords.length)
  const lines = place(field.wordLines)
  return {
    lines: bytes.subarray(lines, lines + exports.wordCount.value * field.lineSize),
    groups: ints.subarray(place(field.groups) / 4, place(field.groups) / 4 + lists.length),
    commonSounds,
    unseenRarity,
    rarities: rarities.subarray(0, (exports.wordCount.value + 1) * 2),
    longNames: Int32Array.from([longNames.length, ...longNames]),
  }
}
