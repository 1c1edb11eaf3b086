import { expect, test } from 'vitest'
import { createRecordGuard } from '../../../src/extracts/csv/recordGuard.ts'
import { createRowHasher } from '../../../src/extracts/load/createRowHasher.ts'
import { siftBatch, type SiftedRows, unreadBatches } from '../../../src/extracts/load/siftBatch.ts'

const hashRow = createRowHasher('salt', 1000)

/** What a reader of the rows sees: each record's text, line, form and hash. */
const seen = ({ unread, read, openLine }: SiftedRows) => ({
  read,
  openLine,
  records: Array.from(unread.lines, (line, i) => ({
    line,
    form: unread.forms[i],
    text: Buffer.from(unread.bytes.subarray(unread.starts[i], unread.ends[i])).toString(),
    hash: Buffer.from(unread.hashes.subarray(i * 16, i * 16 + 16)).toString('hex'),
  })),
})

test.each(['a,b\nc,d\n', 'a\r\n\r\n  \r\n"b\n,c",d\r\nlast', 'é\rb\r', 'x'])(
  'all rows of %j are passed on as those that are picked out one by one',
  async (text) => {
    const options = { delimiter: ',', recordBytes: 1000 }
    const batchesOf = function* () {
      const guard = createRecordGuard(options)
      yield guard.push(Buffer.from(text))
      yield guard.end()
    }
    const whole: unknown[] = []
    const batches = async function* () {
      yield* batchesOf()
    }
    for await (const rows of unreadBatches(batches(), hashRow)) whole.push(seen(rows))
    const picked = [...batchesOf()].map((batch) => seen(siftBatch(batch, hashRow, () => 'unread')))
    expect(whole).toEqual(picked)
    expect(picked.some(({ records }) => records.length > 0)).toBe(true)
  },
)
