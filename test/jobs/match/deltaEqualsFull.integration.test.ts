import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../../src/records/person.ts'
import type { SourceRecord } from '../../../src/records/sourceRecord.ts'
import { withDatabase } from '../../support/database.ts'
import { corrupted, randomOf, syntheticPeople, type Random } from '../../support/syntheticPeople.ts'
import { currentFindings } from '../support/currentFindings.ts'
import { declaration, disposal, member, misconductCase, nominal, report, reportPerson } from '../support/records.ts'
import { drop, firstLoad, put } from '../support/recordStore.ts'
import { runInProcess } from '../support/runInProcess.ts'

const database = withDatabase()

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
      return disposal(`D${number}`, `N${number % 4}`, Math.floor(random() * 100))
    case 'reports':
      return report(reports[number % 3]!, `text ${Math.floor(random() * 100)}`)
    case 'report-persons':
      return reportPerson(`P${number}`, reports[number % 3]!, person)
    case 'misconduct':
      return misconductCase(`C${number}`, person)
    case 'associations':
      return declaration(`A${number}`, `01/${number % 4}`, person)
  }
}

const kinds = ['workforce', 'nominals', 'disposals', 'reports', 'report-persons', 'misconduct', 'associations'] as const

const edit = fc.record({
  kind: fc.constantFrom(...kinds),
  number: fc.integer({ min: 0, max: 5 }),
  seed: fc.integer({ min: 0, max: 10_000 }),
  isGone: fc.boolean(),
})

const force = kinds.flatMap((kind) => [0, 1, 2, 3, 4].map((number) => anyRecord(kind, number, number * 7 + 1)))

test('a delta leaves the same findings as a full run, whatever was edited', async () => {
  const { pool } = database
  await firstLoad(pool, force)
  expect(await runInProcess(pool, 'auto')).toMatchObject({
    mode: 'full',
    modeReason: 'no-covered-run',
    status: 'complete',
  })
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      for (const { kind, number, seed, isGone } of edits) {
        await (isGone ? drop : put)(pool, anyRecord(kind, number, seed))
      }
      const before = await currentFindings(pool)
      expect(await runInProcess(pool, 'auto', { maxShare: 100 })).toMatchObject({ mode: 'delta', status: 'complete' })
      const afterDelta = await currentFindings(pool)
      expect(await runInProcess(pool, 'full', { shardRows: 3 })).toMatchObject({ mode: 'full', status: 'complete' })
      expect(afterDelta).toEqual(await currentFindings(pool))
      if (JSON.stringify(before) !== JSON.stringify(afterDelta)) changed += 1
    }),
    { numRuns: 60, endOnFailure: true },
  )
  // The edits are worth something: most of them change what is found.
  expect(changed).toBeGreaterThan(30)
})
