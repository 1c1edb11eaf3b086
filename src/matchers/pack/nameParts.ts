import { push, type IntVector } from './intVector.ts'
import { nameField } from './row.ts'
import { runTogether } from './runTogether.ts'
import type { Workspace } from './workspace.ts'

/** Begins a name of a row; its words follow. Returns where it lies. */
export const beginName = (rows: IntVector): number => {
  const at = rows.length
  for (let i = 0; i < nameField.words; i += 1) push(rows, -1)
  return at
}

/** Ends the name at `at`, of so many words that are forenames and the surname; false, and there is no such name, where it holds none. */
export const endName = (
  workspace: Workspace,
  at: number,
  forenames: number,
  surnames: number,
  ordinal: number,
): boolean => {
  const { rows } = workspace
  if (forenames === 0 && rows.data[at + nameField.wholeSurname]! < 0) {
    rows.length = at
    return false
  }
  rows.data[at + nameField.wholeForename] = runTogether(workspace, at + nameField.words, forenames)
  rows.data[at + nameField.forenames] = forenames
  rows.data[at + nameField.surnames] = surnames
  rows.data[at + nameField.ordinal] = ordinal
  return true
}
