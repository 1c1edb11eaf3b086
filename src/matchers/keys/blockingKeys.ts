import type { Model } from '../model/model.ts'
import { packPerson } from '../pack/packPerson.ts'
import { slotsOf } from '../pack/slots.ts'
import { createWorkspace, nextRow, type Workspace } from '../pack/workspace.ts'
import type { Subject } from '../subject.ts'
import { emitKeys } from './emitKeys.ts'
import { createKeyBuffer } from './keyBuffer.ts'

const workspaces = new WeakMap<Model, Workspace>()
const buffer = createKeyBuffer()

const workspaceOf = (model: Model): Workspace => {
  const known = workspaces.get(model)
  if (known !== undefined) return known
  const workspace = createWorkspace(model)
  workspaces.set(model, workspace)
  return workspace
}

/**
 * The candidate keys of a person: sorted, distinct 32-bit hashes, the same wherever and whenever they are computed with this
 * model. Two people are compared exactly when they share one. Empty: the person cannot be searched.
 */
export const blockingKeys = (model: Model, person: Subject): Int32Array => {
  const workspace = workspaceOf(model)
  nextRow(workspace)
  const at = packPerson(workspace, person)
  emitKeys(model.keys, { words: workspace.words, slots: slotsOf(model), heap: workspace.rows.data, at }, buffer)
  return Int32Array.from(new Set(buffer.keys.subarray(0, buffer.count))).sort()
}
