import { fc } from '../../support/fastCheck.ts'
import type { Person } from '../../../src/records/person.ts'
import type { SourceRecord } from '../../../src/records/sourceRecord.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import { corrupted, randomOf, syntheticPeople, type Random } from '../../support/syntheticPeople.ts'
import { declaration, disposal, member, misconductCase, nominal, report, reportPerson } from './records.ts'
import { drop, put } from './recordStore.ts'

// Few people behind many records, so that nearly every edit touches a pair.
const people = syntheticPeople(8, 7)
const reports = ['R0', 'R1', 'R2']

const personOf = (which: number, random: Random): Person => {
  const person = people[which % people.length]!
  return random() < 0.5 ? person : corrupted(person, random)
}

/** Any record of any kind, numbered from a small range, so that edits meet. */
const anyRecord = (kind: SourceRecord['kind'], number: number, seed: number): SourceRecord => {
  const random = randomOf(seed)
  const person = personOf(seed, random)
  const household = [
    { relationship: 'partner', forenames: 'Ann', surname: person.names[0]!.surname, dateOfBirth: '1990-05-05' },
  ]
  switch (kind) {
    case 'workforce':
      return member(`01/${number}`, person, random() < 0.5 ? household : [])
    case 'nominals':
      return nominal(`N${number}`, person)
    case 'disposals':
      return disposal(`D${number}`, `N${seed % 4}`, Math.floor(random() * 100))
    case 'reports':
      return report(reports[number % 3]!, `text ${Math.floor(random() * 100)}`)
    case 'report-persons':
      return reportPerson(`P${number}`, reports[seed % 3]!, person)
    case 'misconduct':
      return misconductCase(`C${number}`, person)
    case 'associations':
      return declaration(`A${number}`, `01/${seed % 4}`, person)
  }
}

const kinds = ['workforce', 'nominals', 'disposals', 'reports', 'report-persons', 'misconduct', 'associations'] as const

/** A record of any kind that is added, replaced or taken away. */
export const edit = fc.record({
  kind: fc.constantFrom(...kinds),
  number: fc.integer({ min: 0, max: 5 }),
  seed: fc.integer({ min: 0, max: 10_000 }),
  isGone: fc.boolean(),
})

/** A small force to begin with, five records of each kind. */
export const force = kinds.flatMap((kind) => [0, 1, 2, 3, 4].map((number) => anyRecord(kind, number, number * 7 + 1)))

export type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

export const applyEdit = (db: Queryable, { kind, number, seed, isGone }: Edit): Promise<void> =>
  (isGone ? drop : put)(db, anyRecord(kind, number, seed))
