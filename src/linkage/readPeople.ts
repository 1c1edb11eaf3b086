import type { Subject } from '../matchers/index.ts'
import type { Mapping } from './mapping.ts'
import { streamPeople, type Rejected } from './streamPeople.ts'

/** The people of a file in file order, and the rows that could not be read. */
export type PeopleFile = {
  readonly ids: readonly string[]
  readonly people: readonly Subject[]
  readonly rejected: readonly Rejected[]
}

/** Reads a whole CSV file of people; errors as `streamPeople`. */
export const readPeople = async (path: string, mapping: Mapping): Promise<PeopleFile> => {
  const ids: string[] = []
  const people: Subject[] = []
  const rejected = await streamPeople(path, mapping, ({ id, subject }) => {
    ids.push(id)
    people.push(subject)
  })
  return { ids, people, rejected }
}
