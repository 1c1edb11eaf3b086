import { expect, test } from 'vitest'
import { matchingCounts } from '../../../src/store/reports/matchingCounts.ts'
import { withDatabase } from '../../support/database.ts'
import { syntheticPeople } from '../../support/syntheticPeople.ts'
import { productParts } from '../support/product.ts'
import { disposal, member, nominal } from '../support/records.ts'
import { firstLoad } from '../support/recordStore.ts'
import { runInProcess } from '../support/runInProcess.ts'

const database = withDatabase()
const [person, stranger] = syntheticPeople(2, 11)

test('a run counts the disposals of matched nominals that no rule can read', async () => {
  if (person === undefined || stranger === undefined) throw new Error('no people')
  const unreadable = (key: string, owner: string) => {
    const record = disposal(key, owner, 0)
    return { ...record, data: { ...record.data, resultCode: '9876' } }
  }
  await firstLoad(database.pool, [
    member('01/1', person, []),
    nominal('N1', person),
    disposal('D1', 'N1', 1),
    unreadable('D2', 'N1'),
    unreadable('D3', 'N1'),
    nominal('N2', stranger),
    unreadable('D4', 'N2'),
  ])
  const run = await runInProcess(database.pool, 'full', {}, productParts())
  expect(await matchingCounts(database.pool, run.id)).toMatchObject({ pairs: 1, setAside: 2 })
})
