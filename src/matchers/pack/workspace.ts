import type { Model } from '../model/model.ts'
import { addressText } from '../text/addressText.ts'
import { nameTokens } from '../text/nameTokens.ts'
import { createVector, type IntVector } from './intVector.ts'
import { slotsOf, type Slots } from './slots.ts'
import { clearPool, type StringPool } from './stringPool.ts'
import { createWords, wordId, type Words } from './words.ts'

/** One part of a name: its words' numbers and the number of the words run together (-1 for an empty part). */
export type NamePart = { readonly words: readonly number[]; readonly whole: number }

/** Everything one thread needs to turn people into rows: the words, the rows and what it remembers of earlier cells. */
export type Workspace = {
  readonly model: Model
  readonly slots: Slots
  readonly words: Words
  readonly rows: IntVector
  readonly parts: Map<string, NamePart>
  readonly places: Map<string, string>
}

/** A workspace over the strings of an index, or over none (`shared` omitted) to build one. */
export const createWorkspace = (model: Model, shared?: StringPool): Workspace => ({
  model,
  slots: slotsOf(model),
  words: createWords(model, shared),
  rows: createVector(256),
  parts: new Map(),
  places: new Map(),
})

/** Distinct names and places remembered before the memory is emptied: bounds it whatever the stream. */
const remembered = 120_000

/** Makes room for the next row. True when earlier names were forgotten: numbers of local words are void then. */
export const nextRow = (workspace: Workspace): boolean => {
  const { words, rows } = workspace
  rows.length = 0
  words.scratch.size = 0
  if (words.local.size < remembered && workspace.parts.size + workspace.places.size < remembered) return false
  clearPool(words.local)
  words.names.length = Math.min(words.names.length, words.shared.size)
  workspace.parts.clear()
  workspace.places.clear()
  return true
}

/** The words of one part of a name as received. */
export const namePart = (workspace: Workspace, text: string): NamePart => {
  const known = workspace.parts.get(text)
  if (known !== undefined) return known
  const tokens = nameTokens(text)
  const words = tokens.map((token) => wordId(workspace.words, token))
  const part = {
    words,
    whole: words.length === 1 ? words[0]! : tokens.length === 0 ? -1 : wordId(workspace.words, tokens.join('')),
  }
  workspace.parts.set(text, part)
  return part
}

/** A town as it is compared. */
export const placeText = (workspace: Workspace, text: string): string => {
  const known = workspace.places.get(text)
  if (known !== undefined) return known
  const place = addressText(text).street
  workspace.places.set(text, place)
  return place
}
