import { hashText, hashWithout } from '../text/hash.ts'
import { commonCodes, nameCodes } from './nameCodes.ts'
import { type NameFeatures, type Words, wordText } from './words.ts'

const longestNeighbour = 24

const findNeighbours = (text: string): readonly number[] => {
  const hashes = [hashText(text)]
  if (text.length < 4 || text.length > longestNeighbour) return hashes
  for (let i = 0; i < text.length; i += 1) hashes.push(hashWithout(text, i))
  return hashes
}

const describeName = (words: Words, id: number): NameFeatures => {
  const { groups, all } = nameCodes(words.model, wordText(words, id))
  const common = commonCodes(words.model)
  return { codes: all, areCommon: all.map((code) => common.has(code)), groups }
}

/** The features of a name, computed on first use. */
export const nameFeatures = (words: Words, id: number): NameFeatures => {
  const known = words.names[id]
  if (known !== undefined) return known
  const features = describeName(words, id)
  words.names[id] = features
  return features
}

/** Hashes of a name and of the name without each one of its letters, computed on first use. */
export const nameNeighbours = (words: Words, id: number): readonly number[] => {
  const known = words.neighbours[id]
  if (known !== undefined) return known
  const hashes = findNeighbours(wordText(words, id))
  words.neighbours[id] = hashes
  return hashes
}
