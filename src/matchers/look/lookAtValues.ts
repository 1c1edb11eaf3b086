import { half, outline, trait } from '../outline/layout.ts'
import { foldValue, setHalf } from '../outline/writeOutline.ts'
import type { Cells, CellLayout, ListColumn, ValueForm } from '../pack/cells.ts'
import { noValue, readText, readValue } from '../pack/cellValues.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { hashBytes } from '../text/hash.ts'
import { mostValuesLooked, type Look } from './look.ts'

/** Places of the outline that hold a value of the row at hand, and those that have several. */
const places = { met: 0, several: 0 }

/** Notes the value in `workspace.text`, if it is one the model compares. */
const noteValue = (look: Look, slot: number, valid: number): void => {
  const { text } = look.workspace
  if (valid === noValue || slot < 0 || text.length === 0) return
  if (look.values === mostValuesLooked) {
    look.values += 1
    return
  }
  const hash = hashBytes(text.bytes, 0, text.length)
  look.slots[look.values] = slot
  look.hashes[look.values] = hash
  look.values += 1
  look.line[outline.present]! |= 1 << slot
  const place = look.plan.placeOf[slot]!
  if (place < 0) return
  places.several |= places.met & (1 << place)
  places.met |= 1 << place
  const sign = codeSignOfBytes(text.bytes, 0, text.length)
  setHalf(look.line, 0, half.values + place, foldValue(look.plan.values[place]!, hash, sign, text.length, valid === 1))
}

const noteList = (look: Look, cells: Cells, slot: number, columns: readonly ListColumn[], form: ValueForm): void => {
  for (let c = 0; c < columns.length; c += 1)
    noteValue(look, slot, readValue(look.workspace, cells, columns[c]!.column, form, ''))
}

const noteIdentifiers = (look: Look, cells: Cells, columns: CellLayout['identifiers']): void => {
  const { workspace } = look
  for (let c = 0; c < columns.length; c += 1) {
    const { type, column, form } = columns[c]!
    noteValue(look, workspace.slots.identifiers.get(type) ?? -1, readValue(workspace, cells, column, form, type))
  }
}

const noteText = (look: Look, cells: Cells, slot: number, column: number | undefined): void => {
  if (slot >= 0) noteValue(look, slot, readText(look.workspace, cells, column))
}

/** Reads the values and writes them to the outline; returns false for a row of too many. */
export const lookAtValues = (look: Look, cells: Cells): boolean => {
  const { layout, plan, line } = look
  const { first, extras } = plan.slots
  look.values = 0
  places.met = 0
  places.several = 0
  noteList(look, cells, first.phone, layout.phones, layout.forms.phone)
  noteList(look, cells, first.email, layout.emails, layout.forms.email)
  noteList(look, cells, first.vehicle, layout.vehicles, layout.forms.vehicle)
  noteIdentifiers(look, cells, layout.identifiers)
  noteText(look, cells, first.birthplace, layout.birthplace)
  noteText(look, cells, first.occupation, layout.occupation)
  for (let i = 0; i < extras.length; i += 1) noteText(look, cells, extras[i]!.slot, layout.extras.get(extras[i]!.field))
  line[outline.traits]! |= places.several << trait.values
  return look.values <= mostValuesLooked
}
