import { expect, test } from 'vitest'
import { blockingKeys, openSheet, screenWith } from '../../src/matchers/index.ts'
import { peopleOfRecord } from '../../src/matchers/subjects.ts'
import type { RecordByKind, RecordKind } from '../../src/records/sourceRecord.ts'
import { declaration, member, nominal } from '../jobs/support/records.ts'
import { personOf } from '../support/people.ts'
import { personModel } from '../support/personModel.ts'

const model = personModel()
const screen = screenWith(model)
const ann = personOf({ name: 'Ann|Archer', born: '1990-02-03', phones: ['07700900123'] })
const household = [
  { relationship: 'partner', forenames: 'Bo', surname: 'Archer', dateOfBirth: '1991-03-04' },
  { relationship: 'child', forenames: '', surname: '', dateOfBirth: '' },
]
const nameless = personOf({ phones: ['07700900123'] })

const peopleIn = <K extends RecordKind>({ kind, data }: { readonly kind: K; readonly data: RecordByKind[K] }) =>
  openSheet(model, screen(kind, data, 'person' in data ? data.person : ann).sheet)

test.each([
  ['a member with those of the household who have a name', member('01/1', ann, household), 2],
  ['a nominal', nominal('N1', ann), 1],
  ['a nominal without a name', nominal('N1', nameless), 1],
  ['a declared associate', declaration('A1', '01/1', ann), 1],
  ['a declared associate without a name, whom nobody is compared with', declaration('A1', '01/1', nameless), 0],
])('the sheet of a record holds %s', (_what, record, people) => {
  expect(peopleIn(record)).toBe(people)
})

test('the keys are those of the person of the record, whoever is on its sheet', () => {
  expect(screen('workforce', member('01/1', ann, household).data, ann).keys).toEqual(blockingKeys(model, ann))
  const declared = declaration('A1', '01/1', nameless).data
  expect(peopleOfRecord('associations', declared, nameless)).toEqual([])
  expect(screen('associations', declared, nameless).keys).toEqual(blockingKeys(model, nameless))
  expect(blockingKeys(model, nameless)).toHaveLength(1)
})
