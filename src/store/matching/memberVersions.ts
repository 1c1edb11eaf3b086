import type { Queryable } from '../queryable.ts'

/** Bytes of a version. */
export const versionBytes = 16

/** Members by ascending record id, and for each what everything that is compared of it depends on. In memory that threads share. */
export type MemberVersions = {
  readonly ids: Float64Array
  /** `versionBytes` each: equal ones mean equal bytes, read alike, in the member's row and in those of its declarations. */
  readonly versions: Uint8Array
}

/** As one value: a row of its own for each costs more than all the rest. */
const sql = `
with declared as (
  select owner, string_agg(row_hash, ''::bytea order by source, key) as hashes from record_associations group by owner)
select string_agg(int8send(r.id) || substr(sha256(r.row_hash || coalesce(d.hashes, '')), 1, ${versionBytes}),
                  ''::bytea order by r.id) as packed
  from record_workforce r left join declared d on d.owner = r.key`

const rowBytes = 8 + versionBytes

export const memberVersions = async (db: Queryable): Promise<MemberVersions> => {
  const { rows } = await db.query<{ packed: Buffer | null }>(sql)
  const packed = rows[0]?.packed ?? Buffer.alloc(0)
  const count = packed.length / rowBytes
  const ids = new Float64Array(new SharedArrayBuffer(count * 8))
  const versions = new Uint8Array(new SharedArrayBuffer(count * versionBytes))
  for (let at = 0; at < count; at++) {
    ids[at] = Number(packed.readBigInt64BE(at * rowBytes))
    versions.set(packed.subarray(at * rowBytes + 8, (at + 1) * rowBytes), at * versionBytes)
  }
  return { ids, versions }
}
