import { glanceField, header } from '../pack/row.ts'
import { mostWords, outline, trait } from './layout.ts'
import type { OutlinePlan } from './plan.ts'
import { codesAt, areSimpleNames, writeOutline, type HashOf } from './writeOutline.ts'

const mostProbed = 16

/** The row whose candidates are looked at: its outline, and all words of its names. */
export type Probe = {
  readonly plan: OutlinePlan
  readonly line: Int32Array
  readonly letters: Int32Array
  readonly codes: Int32Array
  readonly rarity: Int32Array
  /** Words; -1 where there are too many, or names neither plain nor simple. */
  count: number
}

export const createProbe = (plan: OutlinePlan): Probe => ({
  plan,
  line: new Int32Array(outline.size),
  letters: new Int32Array(mostProbed),
  codes: new Int32Array(mostProbed),
  rarity: new Int32Array(mostProbed),
  count: 0,
})

const fitsOutline = (line: Int32Array): boolean => ((line[outline.traits]! >>> trait.words) & 7) <= mostWords

/** Readies the probe for the row that starts at `at`. */
export const readProbe = (probe: Probe, heap: Int32Array, at: number, hashOf: HashOf): void => {
  writeOutline(probe.plan, heap, at, hashOf, probe.line, 0)
  const count = heap[at + header.glanceCount]!
  const fits = count <= mostProbed && (count > mostWords ? areSimpleNames(heap, at) : fitsOutline(probe.line))
  probe.count = fits ? count : -1
  let i = at + heap[at + header.glances]!
  for (let w = 0; w < probe.count; w += 1) {
    probe.letters[w] = heap[i + glanceField.letters]!
    probe.codes[w] = codesAt(heap, i)
    probe.rarity[w] = heap[i + glanceField.rarity]!
    i += glanceField.size
  }
}
