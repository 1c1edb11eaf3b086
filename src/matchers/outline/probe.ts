import { glanceField } from '../pack/row.ts'
import { outline } from './layout.ts'
import type { OutlinePlan } from './plan.ts'
import { listWords, writeOutline, writeWord, type HashOf } from './writeOutline.ts'

const mostProbed = 16

/** The row whose candidates are looked at: its outline, and all words of its names. */
export type Probe = {
  readonly plan: OutlinePlan
  readonly line: Int32Array
  /** Letters and folded codes of each word. */
  readonly words: Int32Array
  readonly rarity: Int32Array
  /** Words; -1 where there are too many, or names neither plain nor simple. */
  count: number
}

export const createProbe = (plan: OutlinePlan): Probe => ({
  plan,
  line: new Int32Array(outline.size),
  words: new Int32Array(mostProbed * 2),
  rarity: new Int32Array(mostProbed),
  count: 0,
})

/** Readies the probe for a row looked at (see `lookAt`), by its outline and the rarity of its words, of which there are `count`. */
export const setProbe = (
  probe: Probe,
  outlines: Int32Array,
  at: number,
  rarities: Int32Array,
  first: number,
  count: number,
): void => {
  for (let i = 0; i < outline.size; i += 1) probe.line[i] = outlines[at + i]!
  for (let i = 0; i < count * 2; i += 1) probe.words[i] = outlines[at + outline.words + i]!
  for (let w = 0; w < count; w += 1) probe.rarity[w] = rarities[first + w]!
  probe.count = count
}

const listed = new Int32Array(mostProbed)

/** Readies the probe for the row that starts at `at`. */
export const readProbe = (probe: Probe, heap: Int32Array, at: number, hashOf: HashOf): void => {
  writeOutline(probe.plan, heap, at, hashOf, probe.line, 0)
  probe.count = listWords(heap, at, listed)
  for (let w = 0; w < probe.count; w += 1) {
    writeWord(heap, listed[w]!, probe.words, w * 2)
    probe.rarity[w] = heap[listed[w]! + glanceField.rarity]!
  }
}
