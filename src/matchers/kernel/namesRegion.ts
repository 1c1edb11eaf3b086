import * as field from './fields.ts'
import { regionsFrom } from './regions.ts'

/** How much there is to learn of a model's names. */
export type NamesSize = {
  /** Words, and codes of their sounds and groups, at most; integers of the lists of groups; bytes of what is told at once. */
  readonly words: number
  readonly codes: number
  readonly groups: number
  readonly told: number
}

export type NamesRegion = {
  readonly header: number
  readonly places: ReadonlyMap<number, number>
  readonly wordSlots: number
  readonly codeSlots: number
  /** What is told at once. */
  readonly told: number
  readonly end: number
}

/** The least power of two that is as large. */
export const powerOver = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 16)))

const codeShareSize = 16
/** Bytes that may be read behind what is told. */
const spare = 64

/** Lays out the memory of a kernel that learns the names of a model. */
export const layNamesOut = ({ words, codes, groups, told }: NamesSize): NamesRegion => {
  const { take, taken } = regionsFrom(0)
  const header = take(field.headerSize * 4)
  const wordSlots = powerOver(words * 2)
  const codeSlots = powerOver(codes * 2)
  const places = new Map([
    [field.texts, take(4 * field.textRoom + field.valueRoom + field.editRoom + field.soundRoom)],
    [field.wordSlots, take(wordSlots * 4)],
    [field.wordLines, take(words * field.lineSize)],
    [field.groups, take(groups * 4)],
    [field.rarities, take((words + 1) * 16)],
    [field.codeShares, take(codeSlots * codeShareSize)],
    [field.commonSounds, take(powerOver(codes * 4) * 4)],
  ])
  return { header, places, wordSlots, codeSlots, told: take(told + spare), end: taken() }
}
