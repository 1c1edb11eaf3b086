import type { Queryable } from '../queryable.ts'
import type { RunKind } from './run.ts'

export type NewRun = {
  readonly kind: RunKind
  /** London date, ISO. */
  readonly businessDate: string
  readonly requestedMode: 'auto' | 'full'
  readonly requestedBy: string
  readonly sources: readonly { readonly name: string; readonly required: boolean }[]
}

const sql = `
with created as (
  insert into run (kind, business_date, requested_mode, requested_by)
  values ($1, $2, $3, $4)
  on conflict do nothing
  returning id
), stages as (
  insert into stage (run_id, name, required)
  select created.id, s.name, s.required
    from created, unnest($5::text[], $6::boolean[]) as s(name, required)
)
select id from created`

/** Enters a run with its stages. Undefined when the date has its nightly run already or another run is open. */
export const createRun = async (db: Queryable, run: NewRun): Promise<string | undefined> => {
  const stages = [
    ...run.sources.map((source) => ({ name: `ingest.${source.name}`, required: source.required })),
    { name: 'plan', required: true },
    { name: 'reconcile', required: true },
    { name: 'report', required: true },
  ]
  const { rows } = await db.query<{ id: string }>(sql, [
    run.kind,
    run.businessDate,
    run.requestedMode,
    run.requestedBy,
    stages.map((stage) => stage.name),
    stages.map((stage) => stage.required),
  ])
  return rows[0]?.id
}
