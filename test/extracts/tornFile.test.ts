import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { check } from './support/checker.ts'
import { scratchFolder } from './support/scratch.ts'

const file = scratchFolder()
const lines = [
  'nominal_id,forenames,surname,date_of_birth,address,marking',
  'N1,Zoë,Smith,1980-02-03,"Flat 2, 9 Mill Lane",OFFICIAL-SENSITIVE',
  'N2,Ann,"O""Brien",1981-02-03,1 High Street,OFFICIAL',
  'N3,Bob,Jones,1982-02-03,,OFFICIAL-SENSITIVE',
]
const whole = Buffer.from(`${lines.join('\n')}\n`)
const cuts = Array.from({ length: whole.length }, (_, at) => at)
const betweenRows = new Set(lines.map((_, n) => Buffer.byteLength(`${lines.slice(0, n + 1).join('\n')}\n`)))

describe('a file cut at any byte', () => {
  test('is refused, but for a cut between two rows, which only a manifest can tell', async () => {
    for (const at of cuts) {
      const { status, rows } = await check(file('torn.csv', whole.subarray(0, at)))
      const expected = betweenRows.has(at) && at > (lines[0]?.length ?? 0) + 1 ? 'good' : 'refused'
      const partial = status === 'good' && rows.rejected > 0
      expect({ at, status, partial }).toEqual({ at, status: expected, partial: false })
    }
  })

  test.each([
    ['its hash', { sha256: createHash('sha256').update(whole).digest('hex') }],
    ['its number of rows', { rows: 3 }],
  ])('is refused wherever it is cut when a manifest states %s', async (_name, manifest) => {
    for (const at of cuts) {
      const path = file('stated.csv', whole.subarray(0, at))
      file('stated.csv.manifest.json', JSON.stringify(manifest))
      expect({ at, status: (await check(path)).status }).toEqual({ at, status: 'refused' })
    }
  })

  test('is refused at every byte of its gzip form', async () => {
    const packed = gzipSync(whole)
    for (let at = 0; at < packed.length; at++) {
      expect({ at, status: (await check(file('torn.csv.gz', packed.subarray(0, at)))).status }).toEqual({
        at,
        status: 'refused',
      })
    }
  })
})

test('the whole file is good', async () => {
  expect(await check(file('whole.csv', whole))).toMatchObject({ status: 'good', rows: { accepted: 3, rejected: 0 } })
})
