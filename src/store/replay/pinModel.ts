import type { Queryable } from '../queryable.ts'

export type StoredModel = {
  readonly fingerprint: string
  /** What the model was loaded from. */
  readonly content: { readonly file: unknown; readonly names: unknown }
}

const known = `select from model where fingerprint = $1`
const insert = `insert into model (fingerprint, content) values ($1, $2) on conflict (fingerprint) do nothing`

/** Keeps what a model was loaded from on its first use. */
export const pinModel = async (tx: Queryable, { fingerprint, content }: StoredModel): Promise<void> => {
  const { rowCount } = await tx.query(known, [fingerprint])
  if (rowCount === 0) await tx.query(insert, [fingerprint, JSON.stringify(content)])
}
