import { mostWords, outline } from '../outline/layout.ts'
import type { SurnameAt } from '../keys/surnameYearKeys.ts'
import type { OutlinePlan } from '../outline/plan.ts'
import type { CellLayout } from '../pack/cells.ts'
import type { Workspace } from '../pack/workspace.ts'

/** Values of one person that are looked at; a row with more is packed. */
export const mostValuesLooked = 24

/** What a first look finds of the row at hand: all that its keys are made of. A hash stands for a value, whatever pool might hold it. */
export type Look = {
  readonly workspace: Workspace
  readonly plan: OutlinePlan
  readonly layout: CellLayout
  /** Where the glance of each word of the name lies among the lines of words; the surname's is the first. */
  readonly glances: Int32Array
  /** The rarity of each word (see `packRarity`). */
  readonly rarities: Int32Array
  words: number
  readonly surname: SurnameAt
  /** First letters of all words (see `initialsBut`), and of all but those that are the surname. */
  initials: number
  otherInitials: number
  /** The date of birth; of no meaning where there is none. */
  readonly date: Int32Array
  dates: number
  /** What the address holds, and the hash of each part. */
  hasContact: boolean
  contact: number
  hasPostcode: boolean
  postcode: number
  hasTown: boolean
  town: number
  /** Comparison and hash of each value. */
  readonly slots: Int32Array
  readonly hashes: Int32Array
  values: number
  /** The outline. */
  readonly line: Int32Array
  /** Codes of sexes by the one byte they are written with, -1 for one not met yet. */
  readonly sexes: Int8Array
}

export const createLook = (workspace: Workspace, plan: OutlinePlan, layout: CellLayout): Look => ({
  workspace,
  plan,
  layout,
  glances: new Int32Array(mostWords),
  rarities: new Int32Array(mostWords),
  words: 0,
  surname: { words: workspace.words, word: 0, glances: workspace.words.lines.lines, glance: 0 },
  initials: 0,
  otherInitials: 0,
  date: new Int32Array(1),
  dates: 0,
  hasContact: false,
  contact: 0,
  hasPostcode: false,
  postcode: 0,
  hasTown: false,
  town: 0,
  slots: new Int32Array(mostValuesLooked),
  hashes: new Int32Array(mostValuesLooked),
  values: 0,
  line: new Int32Array(outline.size),
  sexes: new Int8Array(256).fill(-1),
})
