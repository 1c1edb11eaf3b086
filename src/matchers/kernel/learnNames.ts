import type { Model } from '../model/model.ts'
import { nameCodes, noteCommonCodes } from '../pack/nameCodes.ts'
import { rarityOf } from '../pack/rarity.ts'
import { packRarity } from '../pack/row.ts'
import { placeholderWords } from '../text/nameTokens.ts'
import * as field from './fields.ts'
import { layNamesOut, type NamesRegion, type NamesSize } from './namesRegion.ts'
import { groupLists, longNames, setOf, textsOf, toldBytes, toldTable, type ToldTable } from './toldNames.ts'
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

const learnTable = (
  { exports, region: { told }, ints, bytes }: Learner,
  model: Model,
  { names, frequencies, rarities, texts }: ToldTable,
  table: number,
): void => {
  const numbers = new Float64Array(ints.buffer, told, names.length * 2)
  numbers.set(frequencies)
  numbers.set(rarities, names.length)
  bytes.set(texts, told + names.length * 16)
  exports.startTable(told, names.length, table)
  for (let other = exports.learnTable(); other >= 0; other = exports.learnTable())
    for (const code of nameCodes(model, names[other]!).all) exports.addShare(code, frequencies[other]!)
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
  const named = textsOf([...nameGroups.keys()])
  const odd = textsOf(placeholderWords)
  const inTables = forename.names.length + surname.names.length
  const codes = inTables * 2 + lists.length
  const size = {
    words: inTables + nameGroups.size + placeholderWords.length,
    codes,
    groups: lists.length,
    told: Math.max(toldBytes(forename), toldBytes(surname), named.length, odd.length, codes * 4),
  }
  const unseen = [rarityOf(frequencies.forename.unseen), rarityOf(frequencies.surname.unseen)] as const
  const unseenRarity = packRarity(...unseen)
  const learner = startLearner(module, size, unseenRarity)
  const { exports, region, ints, bytes, place } = learner
  const rarities = new Float64Array(ints.buffer, place(field.rarities), (size.words + 1) * 2)
  for (let i = 0; i < rarities.length; i += 1) rarities[i] = unseen[i % 2]!
  ints.set(lists, place(field.groups) / 4)
  bytes.set(named, region.told)
  exports.learnGroups(region.told, nameGroups.size)
  learnTable(learner, model, forename, tables.forename)
  learnTable(learner, model, surname, tables.surname)
  const commonSounds = noteCommon(learner, model)
  exports.finishNames()
  bytes.set(odd, region.told)
  exports.learnOdd(region.told, placeholderWords.length)
  const lines = place(field.wordLines)
  return {
    lines: bytes.subarray(lines, lines + exports.wordCount.value * field.lineSize),
    groups: ints.subarray(place(field.groups) / 4, place(field.groups) / 4 + lists.length),
    commonSounds,
    unseenRarity,
    rarities: rarities.subarray(0, (exports.wordCount.value + 1) * 2),
    longNames: longNames(model),
  }
}
