import type { Model } from '../model/model.ts'
import { numberLength, numbersOf } from '../text/addressLine.ts'
import { addressText, type AddressText } from '../text/addressText.ts'
import { forenameTokens, nameTokens } from '../text/nameTokens.ts'
import { lettersOf } from '../text/lettersOf.ts'
import {
  createCellMemory,
  forgetCells,
  rememberedCells,
  type CellMemory,
  type Place,
  type Street,
  type Surname,
} from './cellMemory.ts'
import { createVector, type IntVector } from './intVector.ts'
import { slotsOf, type Slots } from './slots.ts'
import type { StringPool } from './stringPool.ts'
import { createTextBuffer, type TextBuffer } from './textBuffer.ts'
import { createWords, forgetNames, wordId, type Words } from './words.ts'

/** Everything one thread needs to turn people into rows: the words, the rows and what it remembers of earlier cells. */
export type Workspace = {
  readonly model: Model
  readonly slots: Slots
  readonly words: Words
  readonly rows: IntVector
  readonly surnames: Map<string, Surname>
  /** Numbers of the words in a forename as received (one, unless it is hyphenated). */
  readonly forenames: Map<string, readonly number[]>
  readonly places: Map<string, Place>
  /** Address lines less the house number in front: streets. */
  readonly streets: Map<string, Street>
  /** The same for cells that are read as bytes. */
  readonly cells: CellMemory
  /** For texts put together: at hand, and two set aside. */
  readonly text: TextBuffer
  readonly number: TextBuffer
  readonly postcode: TextBuffer
}

/** A workspace over the strings of an index, or over none (`shared` omitted) to build one from its rows. */
export const createWorkspace = (model: Model, shared?: StringPool, rows = createVector(256)): Workspace => ({
  model,
  slots: slotsOf(model),
  words: createWords(model, shared),
  rows,
  surnames: new Map(),
  forenames: new Map(),
  places: new Map(),
  streets: new Map(),
  cells: createCellMemory(),
  text: createTextBuffer(),
  number: createTextBuffer(),
  postcode: createTextBuffer(),
})

const memories = ({ surnames, forenames, places, streets, cells }: Workspace): number =>
  surnames.size + forenames.size + places.size + streets.size + rememberedCells(cells)

/** Distinct names and places remembered before the memory is emptied: bounds it whatever the stream. */
const remembered = 120_000

/** Makes room for the next row. True when earlier names were forgotten: numbers of local words are void then. */
export const nextRow = (workspace: Workspace): boolean => {
  const { words, rows } = workspace
  rows.length = 0
  words.scratch.size = 0
  if (words.local.size < remembered && memories(workspace) < remembered) return false
  forgetNames(words)
  workspace.surnames.clear()
  workspace.forenames.clear()
  workspace.places.clear()
  workspace.streets.clear()
  forgetCells(workspace.cells)
  return true
}

/** Reads a surname. */
export const readSurname = (workspace: Workspace, text: string): Surname => {
  const tokens = nameTokens(text)
  const words = tokens.map((token) => wordId(workspace.words, token))
  const whole = words.length === 1 ? words[0]! : tokens.length === 0 ? -1 : wordId(workspace.words, tokens.join(''))
  return { words, whole }
}

/** The words of a surname as received. */
export const surnameOf = (workspace: Workspace, text: string): Surname => {
  const known = workspace.surnames.get(text)
  if (known !== undefined) return known
  const surname = readSurname(workspace, text)
  workspace.surnames.set(text, surname)
  return surname
}

const spansWords = /not entered/i
const shortestSpan = 'not entered'.length

/** The words of one forename: what stands between two blanks. */
const forenameOf = (workspace: Workspace, text: string): readonly number[] => {
  const known = workspace.forenames.get(text)
  if (known !== undefined) return known
  const words = forenameTokens(text).map((token) => wordId(workspace.words, token))
  workspace.forenames.set(text, words)
  return words
}

/** The words of forenames as received. */
export const forenameWords = (workspace: Workspace, text: string): readonly number[] => {
  if (text.length >= shortestSpan && spansWords.test(text))
    return forenameWords(workspace, text.replace(spansWords, ' '))
  if (!text.includes(' ')) return text === '' ? [] : forenameOf(workspace, text)
  const words: number[] = []
  for (let from = 0; from < text.length;) {
    const blank = text.indexOf(' ', from)
    const end = blank < 0 ? text.length : blank
    if (end > from) words.push(...forenameOf(workspace, text.slice(from, end)))
    from = end + 1
  }
  return words
}

/** A town as it is compared, and its word. */
export const placeOf = (workspace: Workspace, text: string): Place => {
  const known = workspace.places.get(text)
  if (known !== undefined) return known
  const { street } = addressText(text)
  const place = { text: street, word: optionalWord(workspace, street), letters: lettersOf(street) }
  workspace.places.set(text, place)
  return place
}

export const placeText = (workspace: Workspace, text: string): string => placeOf(workspace, text).text

const optionalWord = ({ words }: Workspace, text: string): number => (text === '' ? -1 : wordId(words, text))

export const readStreet = (workspace: Workspace, text: string): Street => {
  const { number, street } = addressText(text)
  return { number, street, word: optionalWord(workspace, street), letters: lettersOf(street) }
}

const restOf = (workspace: Workspace, text: string): Street => {
  const known = workspace.streets.get(text)
  if (known !== undefined) return known
  const rest = readStreet(workspace, text)
  workspace.streets.set(text, rest)
  return rest
}

/**
 * An address line as it is compared (see `addressText`), with the word of its street: what follows the house number is read once for
 * all houses of the street.
 */
export const streetOf = (workspace: Workspace, line: string): Street => {
  const end = numberLength(line)
  if (end === 0) return readStreet(workspace, line)
  const { number, street, word, letters } = restOf(workspace, line.slice(end + 1))
  const own = line.slice(0, end)
  return { number: numbersOf(own, number), street, word, letters }
}

export const lineText = (workspace: Workspace, line: string): AddressText => streetOf(workspace, line)
