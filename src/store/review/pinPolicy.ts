import type { Queryable } from '../queryable.ts'

const sql = `insert into policy (version, content) values ($1, $2) on conflict (version) do nothing`

/** Keeps the content of a policy version on its first use, so that a score can be read back years later. */
export const pinPolicy = async (
  tx: Queryable,
  policy: { readonly version: string; readonly content: object },
): Promise<void> => {
  await tx.query(sql, [policy.version, JSON.stringify(policy.content)])
}
