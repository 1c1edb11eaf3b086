import { z } from 'zod'
import { VettingError } from '../errors.ts'
import { recorder } from '../review/audit/recorder.ts'
import { inTransaction } from '../store/inTransaction.ts'
import type { Queryable } from '../store/queryable.ts'
import { readRun } from '../store/runs/readRun.ts'
import { operation } from './operation.ts'
import { id } from './schemas/common.ts'
import { done } from './schemas/decide.ts'

/** The operation that takes one step of a run; the step gives whether the run was in a state for it. */
export const runStep = (
  name: 'release' | 'cancel',
  summary: string,
  step: (db: Queryable, runId: string, by: string) => Promise<boolean>,
) =>
  operation({
    id: `${name}Run`,
    method: 'post',
    path: `/runs/{runId}/${name}`,
    summary,
    personal: false,
    input: z.object({ runId: id }),
    output: done,
    run: ({ db, purpose, legalBasis }, { by, justification, correlationId }, { runId }) =>
      inTransaction(db, async (tx) => {
        if (await step(tx, runId, by)) {
          await recorder({ actor: by, purpose, legalBasis, correlationId, runId })(tx, {
            operation: 'alteration',
            subject: `run/${runId}`,
            fields: ['status'],
            justification: justification === '' ? `${name} of the run by hand` : justification,
          })
          return { done: true } as const
        }
        if ((await readRun(tx, runId)) === undefined)
          throw new VettingError('unknown-run', `There is no run ${runId}. See: vetting runs`)
        throw new VettingError('conflict', `Run ${runId} is not in a state to ${name}. See: vetting runs`)
      }),
  })
