import { type Random, pick } from '../random/random.ts'
import { nicknameGroups } from '../data/names/nicknameGroups.ts'

const shortForms = new Map(
  nicknameGroups
    .trim()
    .split(/,\s*/)
    .map((entry) => entry.split(/\s+/))
    .map(([name = '', ...short]) => [name, short] as const),
)

/** A short or pet form of a forename; '' where none is in use. */
export const nicknameOf = (random: Random, forename: string): string => {
  const forms = shortForms.get(forename)
  return forms ? pick(random, forms) : ''
}
