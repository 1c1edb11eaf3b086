import { hashText } from '../text/hash.ts'
import type { CellLayout } from '../pack/cells.ts'
import { rarity } from '../pack/rarity.ts'
import { sexCode } from '../pack/sexCode.ts'
import { compact } from '../../records/text/compact.ts'
import { isPlaceholderText } from '../../records/text/placeholderText.ts'
import type { FrequencyTable } from '../model/model.ts'
import { addressLine } from '../text/addressLine.ts'
import { addressText } from '../text/addressText.ts'
import { asciiText } from '../text/asciiText.ts'
import { lettersOf } from '../text/lettersOf.ts'
import * as field from './fields.ts'
import type { Kernel } from './kernel.ts'
import { memoTextBytes, mostMemos } from './kernelRegion.ts'

/** What a cell stands for, as the kernel goes on with it. */
type Meaning = { readonly text: string; readonly house?: string; readonly number?: number; readonly bits?: number }

const isNothing = (cell: string): boolean => isPlaceholderText(compact(cell))

const meaningOf = (towns: FrequencyTable, sexOf: CellLayout['sexOf'], kind: number, cell: string): Meaning => {
  if (kind === field.memoSex) return { text: '', number: sexCode[sexOf(cell)] }
  if (kind !== field.memoStreet && isNothing(cell)) return { text: '', bits: rarity(towns, '') }
  if (kind === field.memoText) return { text: asciiText(cell) }
  const { number, street } = kind === field.memoPlace ? addressText(cell) : addressLine(cell)
  if (kind !== field.memoPlace) return { text: street, house: number }
  return { text: street, number: lettersOf(street), bits: rarity(towns, street) }
}

/** The text between two places of the kernel's memory. */
export type TextAt = (start: number, end: number) => string

/** Tells the kernel what it knows nothing of. */
export type Teacher = {
  /** Tells it of what is missing, or of as much as there is room for: it asks again. */
  readonly teach: () => void
  /** Whether it had to forget words. */
  readonly isFull: () => boolean
}

export const createTeacher = (
  kernel: Kernel,
  towns: FrequencyTable,
  textAt: TextAt,
  { sexOf }: Pick<CellLayout, 'sexOf'>,
): Teacher => {
  const { exports, ints, bytes, place, region } = kernel
  const floats = new Float64Array(bytes.buffer)
  const lastMemo = region.memoTexts + memoTextBytes
  let nextMemo = region.memoTexts
  let areMemosFull = false
  let wereWordsFull = false

  const putText = (text: string): number => {
    const at = nextMemo
    for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i)
    nextMemo += text.length
    return at
  }

  const fillMemo = (entry: number, { text, house = '', number = 0, bits = 0 }: Meaning): void => {
    const set = (name: number, value: number): void => void (ints[(entry + name) / 4] = value)
    const isUsable = text.length <= field.longestMemoText && house.length <= field.longestMemoText
    set(field.memoUsable, Number(isUsable))
    if (!isUsable) return
    set(field.memoTextHash, hashText(text))
    set(field.memoNumber, number)
    set(field.memoOf, putText(text))
    set(field.memoOfLength, text.length)
    set(field.memoHouse, putText(house))
    set(field.memoHouseLength, house.length)
    floats[(entry + field.memoTownBits) / 8] = bits
  }

  const addMemo = (kind: number, start: number, end: number): void => {
    const room = end - start + field.longestMemoText * 2
    if (exports.memoCount.value === mostMemos || nextMemo + room > lastMemo) {
      areMemosFull = true
      return
    }
    const key = nextMemo
    bytes.copyWithin(key, start, end)
    const entry = exports.addMemo(kind, key, end - start)
    if (entry === 0) return
    nextMemo += end - start
    fillMemo(entry, meaningOf(towns, sexOf, kind, textAt(start, end)))
  }

  const forgetMemos = (): void => {
    exports.forgetMemos()
    nextMemo = region.memoTexts
    areMemosFull = false
  }

  const forgetWords = (): void => {
    exports.forgetWords()
    wereWordsFull = true
  }

  const teach = (): void => {
    if (areMemosFull) forgetMemos()
    const missing = place(field.missing) / 4
    const end = missing + exports.missingCount.value * 3
    let areWordsFull = false
    for (let at = missing; at < end; at += 3) {
      const kind = ints[at]!
      if (kind === field.missingWord) areWordsFull = true
      else addMemo(kind, ints[at + 1]!, ints[at + 2]!)
    }
    if (areWordsFull) forgetWords()
  }
  return { teach, isFull: () => wereWordsFull }
}
