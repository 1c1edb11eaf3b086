import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createCopyEncoder } from '../../src/store/copyEncoder.ts'
import { copyIn } from '../../src/store/copyIn.ts'
import { copyOut, fieldInt4, fieldInt8, fieldText } from '../../src/store/copyOut.ts'
import { withDatabase } from '../support/database.ts'

const database = withDatabase()

const text = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((value) => !value.includes('\0'))
const int4 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const row = fc.record({
  int4,
  int8: fc.maxSafeInteger(),
  text,
  bytes: fc.uint8Array({ maxLength: 40 }),
  array: fc.array(int4, { maxLength: 20 }),
  float4: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 16),
  texts: fc.array(text, { maxLength: 5 }),
  nothing: fc.option(text),
})

test('rows written by binary COPY are the rows read back, by COPY and by SQL', async () => {
  const client = await database.pool.connect()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 50 }), async (rows) => {
        await client.query('begin')
        await client.query(
          'create temporary table t (i4 int, i8 bigint, t text, b bytea, a int4[], f4 real, ts text[], n text) on commit drop',
        )
        const copy = copyIn(client, 't')
        const encoder = createCopyEncoder()
        for (const value of rows) {
          encoder.row(8)
          encoder.int4(value.int4)
          encoder.int8(value.int8)
          encoder.text(value.text)
          encoder.bytes(value.bytes)
          encoder.int4Array(Int32Array.from(value.array))
          encoder.float4(value.float4)
          encoder.textArray(value.texts)
          if (value.nothing === null) encoder.empty()
          else encoder.text(value.nothing)
        }
        await copy.write(encoder.take())
        expect(await copy.finish()).toBe(rows.length)

        const out: unknown[] = []
        const columns =
          "i4, i8, t, encode(b, 'hex'), a::text, f4::float8::text, cardinality(ts) || array_to_string(ts, '|'), coalesce(n, '<null>')"
        for await (const batch of copyOut(client, `select ${columns} from t`, (field) => [
          fieldInt4(field, 0),
          fieldInt8(field, 1),
          fieldText(field, 2),
          fieldText(field, 3),
          fieldText(field, 4),
          fieldText(field, 5),
          fieldText(field, 6),
          fieldText(field, 7),
        ])) {
          out.push(...batch)
        }
        const { rows: selected } = await client.query({ text: `select ${columns} from t`, rowMode: 'array' })
        await client.query('rollback')

        const expected = rows.map((value) => [
          value.int4,
          value.int8,
          value.text,
          Buffer.from(value.bytes).toString('hex'),
          `{${value.array.join(',')}}`,
          String(value.float4),
          `${value.texts.length}${value.texts.join('|')}`,
          value.nothing ?? '<null>',
        ])
        expect(out).toEqual(expected)
        expect(selected).toEqual(expected.map(([first, second, ...rest]) => [first, String(second), ...rest]))
      }),
      { numRuns: 100 },
    )
  } finally {
    client.release()
  }
})

test('a connection is as good as new after a COPY out, an aborted COPY in and a failed one', async () => {
  const client = await database.pool.connect()
  try {
    for await (const rows of copyOut(client, 'select generate_series(1, 100000)', (field) => fieldInt4(field, 0))) {
      expect(rows.length).toBeGreaterThan(0)
    }
    await client.query('begin')
    await client.query('create temporary table t (i int) on commit drop')
    await copyIn(client, 't').abort()
    await client.query('rollback')

    await client.query('begin')
    await client.query('create temporary table t (d date) on commit drop')
    const copy = copyIn(client, 't')
    const encoder = createCopyEncoder()
    encoder.row(1)
    encoder.text('CANARY')
    await copy.write(encoder.take())
    await expect(copy.finish()).rejects.toMatchObject({
      code: 'database-failed',
      message: expect.not.stringContaining('CANARY'),
    })
    await client.query('rollback')
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  } finally {
    client.release()
  }
})

test('the memory of rows that have left can be written over, and that of a large batch has left', async () => {
  const client = await database.pool.connect()
  const batches = 20
  try {
    await client.query('begin')
    await client.query('create temporary table t (i int, t text) on commit drop')
    const copy = copyIn(client, 't')
    const encoder = createCopyEncoder()
    const sent: boolean[] = []
    for (let batch = 0; batch < batches; batch++) {
      for (let i = 0; i < 5_000; i++) {
        encoder.row(2)
        encoder.int4(batch)
        encoder.text(`${i} `.repeat(20))
      }
      const rows = encoder.take()
      const hasLeft = await copy.write(rows)
      if (hasLeft) rows.fill(0xff)
      sent.push(hasLeft)
    }
    expect(await copy.finish()).toBe(batches * 5_000)
    // The first may wait for the server to be ready.
    expect(sent.slice(1)).toEqual(Array.from({ length: batches - 1 }, () => true))
    const { rows } = await client.query(
      "select count(*)::int as rows, count(distinct i)::int as batches, bool_and(t ~ '^(\\d+ )\\1{19}$') as whole from t",
    )
    expect(rows).toEqual([{ rows: batches * 5_000, batches, whole: true }])
    await client.query('rollback')
  } finally {
    client.release()
  }
})
