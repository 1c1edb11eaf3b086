import type { Model } from '../model/model.ts'
import { packPerson } from '../pack/packPerson.ts'
import { slotsOf } from '../pack/slots.ts'
import { createPool } from '../pack/stringPool.ts'
import { createWorkspace, nextRow, type Workspace } from '../pack/workspace.ts'
import { writeSheet } from '../sheet/writeSheet.ts'
import type { Subject } from '../subject.ts'
import { emitKeys } from './emitKeys.ts'
import { createKeyBuffer } from './keyBuffer.ts'

const workspaces = new WeakMap<Model, Workspace>()
const buffer = createKeyBuffer()

const workspaceOf = (model: Model): Workspace => {
  const known = workspaces.get(model)
  if (known !== undefined) return known
  // Over an empty left side: what is not a name or a place is forgotten with the row.
  const workspace = createWorkspace(model, createPool())
  workspaces.set(model, workspace)
  return workspace
}

/** The distinct values of a sorted list. */
const distinct = (sorted: Int32Array): Int32Array => {
  let count = 0
  for (const key of sorted) {
    if (count === 0 || sorted[count - 1] !== key) {
      sorted[count] = key
      count += 1
    }
  }
  return count === sorted.length ? sorted : sorted.slice(0, count)
}

const keysOfRow = ({ model, words, rows }: Workspace, at: number): Int32Array => {
  emitKeys(model.keys, { words, slots: slotsOf(model), side: 'both', heap: rows.data, at }, buffer)
  return distinct(buffer.keys.slice(0, buffer.count).sort())
}

/**
 * The candidate keys of a person: sorted, distinct 32-bit hashes, the same wherever and whenever they are computed with this
 * model. Two people are compared exactly when they share one. Empty: the person cannot be searched.
 */
export const blockingKeys = (model: Model, person: Subject): Int32Array => {
  const workspace = workspaceOf(model)
  nextRow(workspace)
  return keysOfRow(workspace, packPerson(workspace, person))
}

/** What is stored of a record so that nobody need read it to compare its people. */
export type Screening = {
  /** Blocking keys of the first of them. */
  readonly keys: Int32Array
  /** All of them, as `writeSheet` writes them. */
  readonly sheet: Uint8Array
}

/** Blocking keys and sheet of the people of one record; each is packed once. */
export const screeningOf = (model: Model, people: readonly Subject[]): Screening => {
  const workspace = workspaceOf(model)
  let keys: Int32Array = new Int32Array(0)
  const sheet = writeSheet(workspace, people, (at, person) => {
    if (person === 0) keys = keysOfRow(workspace, at)
  })
  return { keys, sheet }
}
