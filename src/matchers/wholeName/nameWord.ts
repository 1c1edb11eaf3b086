import { chineseFirm } from './chineseFirm.ts'
import { withFathers } from './fathersNames.ts'
import { joinLetters } from './joinLetters.ts'
import { isForm, legalForms, shortForms } from './legalForm.ts'
import { particleOf, shipPrefixes } from './particles.ts'
import { places } from './places.ts'
import { joinNumbers } from './numbersInWords.ts'
import { isFirm, spelledOut } from './spelledOut.ts'
import { withoutTitles } from './titles.ts'
import { tradePhrases, trades } from './trades.ts'

/** A word of a name written as one text, and how much it says of whose name it is (1: a name word, 0: nothing). */
export type NameWord = { readonly text: string; readonly weight: number; readonly kind: WordKind }

export type WordKind = 'name' | 'initial' | 'particle' | 'form' | 'number'

/** Who of the same name somebody is, or which ship, fund or phase: junior, senior, a Roman figure that is no name. */
const generation: ReadonlyMap<string, string> = new Map([
  ['JR', 'JR'],
  ['JNR', 'JR'],
  ['JUNIOR', 'JR'],
  ['SR', 'SR'],
  ['SNR', 'SR'],
  ['SENIOR', 'SR'],
  ['II', '2'],
  ['III', '3'],
  ['IV', '4'],
  ['VII', '7'],
  ['VIII', '8'],
  ['IX', '9'],
])

/** In the names of funds and phases, at their end or before the legal form; a ship has it at the end. */
const romanFigures: ReadonlyMap<string, string> = new Map([
  ['I', '1'],
  ['V', '5'],
  ['X', '10'],
])

const isFigure = (place: number, all: readonly string[], inFirm: boolean): boolean =>
  place > 0 && (inFirm ? place >= all.length - 2 : place === all.length - 1 && all[place] === 'I')

/** What says no more than what a firm does, or where. */
const weightInFirm = (text: string): number => (trades.has(text) ? 0.5 : places.has(text) ? 0.4 : 1)

const wordOf = (text: string, place: number, all: readonly string[], inFirm: boolean): NameWord => {
  if (isForm(text, place, all)) return { text: legalForms.get(text)!.text, weight: 0.2, kind: 'form' }
  const born = generation.get(text)
  if (born !== undefined) return { text: born, weight: 0.6, kind: 'number' }
  const figure = isFigure(place, all, inFirm) ? romanFigures.get(text) : undefined
  if (figure !== undefined) return { text: figure, weight: 0.4, kind: 'number' }
  if (/\d/.test(text)) return { text, weight: 1, kind: 'number' }
  if (place === 0 && all.length > 1 && shipPrefixes.has(text)) return { text, weight: 0.1, kind: 'particle' }
  const particle = text === 'BEN' && place === 0 && all.length === 2 ? undefined : particleOf(text)
  if (particle !== undefined) return { text: particle, weight: 0.15, kind: 'particle' }
  if (text.length === 1) return { text, weight: 0.4, kind: 'initial' }
  return { text, weight: inFirm ? weightInFirm(text) : 1, kind: 'name' }
}

const shortened = (text: string): string =>
  tradePhrases.reduce((found, [phrase, word]) => found.replace(phrase, word), shortForms(chineseFirm(text)))

/** The words of a name in upper-case Latin letters. */
export const nameWords = (text: string): readonly NameWord[] => {
  const given = shortened(text)
    .split(' ')
    .filter((word) => word !== '')
  const inFirm = isFirm(withoutTitles(given, () => false))
  const spelled = given.map((word) => spelledOut(word, inFirm))
  const words = withoutTitles(joinNumbers(joinLetters(spelled, inFirm)), (word) => inFirm && trades.has(word))
  return withFathers(words.map((word, place, all) => wordOf(word, place, all, inFirm)))
}
