import type { Subject } from '../subject.ts'
import { finish, hashText } from '../text/hash.ts'

/**
 * The people in an order that depends on what they hold and on the seed, not on how the file was sorted: what is drawn from it is the
 * same for the same people.
 */
export const contentOrder = (people: readonly Subject[], seed: number): Subject[] =>
  people
    .map((person) => {
      const text = JSON.stringify(person)
      return { person, text, hash: finish(hashText(text) ^ seed) }
    })
    .sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1))
    .map(({ person }) => person)
