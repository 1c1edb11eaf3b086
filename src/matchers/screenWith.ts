import type { Person } from '../records/person.ts'
import type { RecordByKind, RecordKind } from '../records/sourceRecord.ts'
import type { PlainPeople } from '../records/plain/plainPerson.ts'
import { blockingKeys, plainScreener, type Screening, screeningOf } from './keys/blockingKeys.ts'
import type { Model } from './model/model.ts'
import { peopleOfRecord } from './subjects.ts'

/** Whether people of a kind of record are indexed, and others looked up among them. */
const isLeft = (kind: RecordKind): boolean => kind === 'workforce' || kind === 'associations'

/**
 * What to store with a record that holds `person`: the person's blocking keys, and the sheet of everybody it brings, with the keys of
 * those who are searched for.
 */
export const screenWith =
  (model: Model) =>
  <K extends RecordKind>(kind: K, record: RecordByKind[K], person: Person): Screening => {
    const people = peopleOfRecord(kind, record, person)
    const screening = screeningOf(model, people, isLeft(kind))
    return people.length > 0 ? screening : { ...screening, keys: blockingKeys(model, person) }
  }

/** The same of people given as ranges of bytes: a function whose sheets last until the next one is asked for. */
export const screenPlainWith = (model: Model): ((kind: RecordKind, people: PlainPeople) => Screening) => {
  const left = plainScreener(model, true)
  const right = plainScreener(model, false)
  return (kind, people) => (isLeft(kind) ? left : right)(people)
}
