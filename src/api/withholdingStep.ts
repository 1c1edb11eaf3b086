import { z } from 'zod'
import { VettingError } from '../errors.ts'
import { refusable } from '../review/desk/refusable.ts'
import { asReviewer } from '../store/asReviewer.ts'
import type { Queryable } from '../store/queryable.ts'
import { record } from './api.ts'
import { deskOf } from './deskOf.ts'
import { operation } from './operation.ts'
import { id } from './schemas/common.ts'
import { done } from './schemas/decide.ts'

/** A step of a withholding that gives its member, undefined when none of that number waits for it. */
type Step = (tx: Queryable, id: string, by: string) => Promise<string | undefined>

/** The operation that takes one step of a withholding, as one transaction with its entry. */
export const withholdingStep = (name: 'agree' | 'end', summary: string, step: Step) =>
  operation({
    id: `${name}Withholding`,
    method: 'post',
    path: `/withholdings/{withholdingId}/${name}`,
    summary,
    personal: true,
    input: z.object({ withholdingId: id }),
    output: done,
    run: async (api, caller, { withholdingId }) => {
      const about = { step: `${name} withholding`, kind: 'withholding', ids: [withholdingId] } as const
      await refusable(deskOf(api, caller), caller.by, about, () =>
        asReviewer(api.db, caller.by, async (tx) => {
          const subject = await step(tx, withholdingId, caller.by).catch(refuseOwn)
          if (subject === undefined)
            throw new VettingError('not-found', `No withholding ${withholdingId} waits for that.`)
          await record(api, caller, tx, { operation: 'alteration', subject, fields: [`withholding ${withholdingId}`] })
        }),
      )
      return { done: true } as const
    },
  })

const refuseOwn = (cause: unknown): never => {
  const isOwn = cause instanceof Error && 'constraint' in cause && cause.constraint === 'withholding_second_person'
  throw isOwn ? new VettingError('same-person', 'Somebody else has to agree.', { cause }) : cause
}
