import type { PlainPeople } from '../../records/plain/plainPerson.ts'
import type { Model } from '../model/model.ts'
import { packPerson } from '../pack/packPerson.ts'
import { packPlain } from '../pack/packPlain.ts'
import { slotsOf } from '../pack/slots.ts'
import { createPool } from '../pack/stringPool.ts'
import { createWorkspace, nextRow, type Workspace } from '../pack/workspace.ts'
import { openSheet, readRow } from '../sheet/readSheet.ts'
import { type SheetHead, writeSheet, writeSheetOf } from '../sheet/writeSheet.ts'
import type { Subject } from '../subject.ts'
import { emitKeys } from './emitKeys.ts'
import { distinctSorted } from './distinctSorted.ts'
import { createKeyBuffer } from './keyBuffer.ts'
import type { KeySource } from './keyRule.ts'

const workspaces = new WeakMap<Model, Workspace>()
const buffer = createKeyBuffer()

const workspaceOf = (model: Model): Workspace => {
  const known = workspaces.get(model)
  if (known !== undefined) return known
  // Over an empty left side: what is not a name or a place is forgotten with the row.
  const workspace = createWorkspace(model, createPool())
  workspace.words.isCompared = false
  workspaces.set(model, workspace)
  return workspace
}

const keysOfRow = ({ model, words, rows }: Workspace, at: number, side: KeySource['side'] = 'both'): Int32Array => {
  emitKeys(model.keys, { words, slots: slotsOf(model), side, heap: rows.data, at }, buffer)
  return distinctSorted(buffer.keys, buffer.count)
}

/** Packs a person, or the first of a sheet; returns where the row starts. */
const packOne = (workspace: Workspace, one: Subject | Uint8Array): number => {
  nextRow(workspace)
  if (!(one instanceof Uint8Array)) return packPerson(workspace, one)
  openSheet(workspace.model, one)
  return readRow(workspace)
}

/**
 * The candidate keys of a person, also given as a sheet: sorted, distinct 32-bit hashes, the same wherever and whenever they are
 * computed with this model. Two people are compared exactly when they share one. Empty: the person cannot be searched.
 */
export const blockingKeys = (model: Model, person: Subject | Uint8Array): Int32Array => {
  const workspace = workspaceOf(model)
  return keysOfRow(workspace, packOne(workspace, person))
}

/** What is stored of a record so that nobody need read it to compare its people. */
export type Screening = {
  /** Blocking keys of the first of them. */
  readonly keys: Int32Array
  /** All of them, as `writeSheet` writes them. */
  readonly sheet: Uint8Array
}

const none: Int32Array = new Int32Array(0)

/** Whether a model has keys that are not the same for who is indexed and who is looked up (see `thinKeys`). */
const hasSides = ({ keys }: Model): boolean => keys.includes('thin')

/** What a sheet holds of each person besides, and the blocking keys of the first one of the sheet written last. */
const headOf = (
  workspace: Workspace,
  keyed: boolean,
): { readonly head: SheetHead; readonly first: () => Int32Array } => {
  const isOneSided = keyed || !hasSides(workspace.model)
  let keys = none
  const keysOf = (at: number, person: number): Int32Array => {
    if (person > 0) return keyed ? keysOfRow(workspace, at) : none
    keys = keysOfRow(workspace, at)
    return isOneSided ? keys : keysOfRow(workspace, at, 'right')
  }
  return { head: { keysOf, sketched: !keyed }, first: () => keys }
}

/**
 * Blocking keys and sheet of the people of one record; each is packed once. `keyed`: the people of the sheet are indexed, and it holds the keys
 * of everybody on it, so that they can be found without being read. Else its first person is looked up, by the keys and the sketch it holds.
 */
export const screeningOf = (model: Model, people: readonly Subject[], keyed = false): Screening => {
  const workspace = workspaceOf(model)
  const { head, first } = headOf(workspace, keyed)
  const sheet = writeSheet(workspace, people, head)
  return { sheet, keys: first() }
}

/** A function that does the same for people given as ranges of bytes. The sheet lasts until the next is asked for. */
export const plainScreener = (model: Model, keyed: boolean): ((people: PlainPeople) => Screening) => {
  const workspace = workspaceOf(model)
  const { head, first } = headOf(workspace, keyed)
  let people: PlainPeople
  const pack = (person: number): number => packPlain(workspace, people.all[person]!)
  return (given) => {
    people = given
    const sheet = writeSheetOf(workspace, people.count, pack, head)
    return { sheet, keys: first() }
  }
}
