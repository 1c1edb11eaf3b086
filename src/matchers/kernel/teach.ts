import { mayBePlaceholder } from '../text/nameTokens.ts'
import { hashText } from '../text/hash.ts'
import { groupsOf } from '../pack/nameCodes.ts'
import { groupBits, moreGroupBits } from '../pack/nameGlance.ts'
import { rarity } from '../pack/rarity.ts'
import { packRarity, packTraits } from '../pack/row.ts'
import { learnText } from '../pack/cellValues.ts'
import type { Cells, CellLayout } from '../pack/cells.ts'
import { sexCode } from '../pack/packPerson.ts'
import { learnLine, learnPlace, learnStreet } from '../pack/readLines.ts'
import type { Workspace } from '../pack/workspace.ts'
import * as field from './fields.ts'
import type { Kernel } from './kernel.ts'
import { groupBytes, memoTextBytes, mostMemos, mostWords } from './kernelRegion.ts'

/** What a cell stands for, as the kernel goes on with it. */
type Meaning = { readonly text: string; readonly house?: string; readonly number?: number }

const meaningOf = (workspace: Workspace, layout: CellLayout, kind: number, cell: string): Meaning => {
  if (kind === field.memoSex) return { text: '', number: sexCode[layout.sexOf(cell)] }
  if (kind === field.memoText) return { text: learnText(workspace, cell) }
  if (kind === field.memoPlace) {
    const { text, letters } = learnPlace(workspace, cell)
    return { text, number: letters }
  }
  const { number, street } = (kind === field.memoStreet ? learnStreet : learnLine)(workspace, cell)
  return { text: street, house: number }
}

/** Words that may stand for no name, or belong to one before them (see `plainWord`). */
const isOdd = (word: string): boolean => mayBePlaceholder(hashText(word)) || word.startsWith('ENT')

/** Tells the kernel what it knows nothing of. */
export type Teacher = {
  /** Tells it of what is missing, or of as much as there is room for: it asks again. */
  readonly teach: () => void
  /** Whether it had to forget words, or has to before it can go on. */
  readonly isFull: () => boolean
  /** Bytes of the lists of groups told of so far. */
  readonly groupBytes: () => number
}

export const createTeacher = (
  kernel: Kernel,
  workspace: Workspace,
  cells: Cells,
  layout: CellLayout,
  groupsKept = 0,
): Teacher => {
  const { exports, ints, bytes, place, names, region } = kernel
  const { model } = workspace
  const block = place(field.block)
  // A place of 0 stands for no groups.
  const firstGroup = region.groups + 4 + groupsKept
  const tops = { memo: region.memoTexts, group: firstGroup }
  const ends = { memo: region.memoTexts + memoTextBytes, group: region.groups + groupBytes }
  let areWordsFull = false
  let areMemosFull = false

  /** Lists the groups of a name and whether each is common; 0 for none. */
  const putGroups = (groups: readonly number[]): number => {
    if (groups.length === 0) return 0
    const at = tops.group
    const list = groups.flatMap((code) => [code, Number(names.commonCodes.has(code))])
    ints.set([groups.length, ...list], at / 4)
    tops.group += 4 + list.length * 4
    return at - region.groups
  }

  const addWord = (start: number, end: number): void => {
    if (exports.wordCount.value === mostWords || tops.group + field.mostGroups * 8 + 4 > ends.group) {
      areWordsFull = true
      return
    }
    const line = exports.addWord(start, end) / 4
    if (line === 0) return
    const word = cells.text(start - block, end - block).toUpperCase()
    const groups = groupsOf(model, word)
    const { forename, surname } = model.frequencies
    ints[line + field.lineGroupBits / 4] = groupBits(groups)
    ints[line + field.lineRarity / 4] = packRarity(rarity(forename, word), rarity(surname, word))
    ints[line + field.lineTraits / 4]! |= packTraits(0, 0, moreGroupBits(groups))
    ints[line] = isOdd(word) || groups.length > field.mostGroups ? field.oddWord : putGroups(groups)
  }

  const putText = (text: string): number => {
    const at = tops.memo
    for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i)
    tops.memo += text.length
    return at
  }

  const fillMemo = (entry: number, { text, house = '', number = 0 }: Meaning): void => {
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
  }

  const addMemo = (kind: number, start: number, end: number): void => {
    const room = end - start + field.longestMemoText * 2
    if (exports.memoCount.value === mostMemos || tops.memo + room > ends.memo) {
      areMemosFull = true
      return
    }
    const key = tops.memo
    bytes.copyWithin(key, start, end)
    const entry = exports.addMemo(kind, key, end - start)
    if (entry === 0) return
    tops.memo += end - start
    fillMemo(entry, meaningOf(workspace, layout, kind, cells.text(start - block, end - block)))
  }

  const makeRoom = (): void => {
    if (areWordsFull) {
      exports.forgetWords()
      tops.group = firstGroup
      areWordsFull = false
    }
    if (areMemosFull) {
      exports.forgetMemos()
      tops.memo = region.memoTexts
      areMemosFull = false
    }
  }

  const teach = (): void => {
    makeRoom()
    const missing = place(field.missing) / 4
    const end = missing + exports.missingCount.value * 3
    for (let at = missing; at < end; at += 3) {
      const kind = ints[at]!
      if (kind === field.missingWord) addWord(ints[at + 1]!, ints[at + 2]!)
      else addMemo(kind, ints[at + 1]!, ints[at + 2]!)
    }
  }
  return { teach, isFull: () => areWordsFull, groupBytes: () => tops.group - region.groups - 4 }
}
