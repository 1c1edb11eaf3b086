import { type ErrorCode, VettingError } from '../../errors.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { type About, noteRefusal } from '../../store/review/desk/noteRefusal.ts'
import type { Desk } from './desk.ts'
import { refusalOf } from './refusalOf.ts'

/** What is answered alike whether there is no such thing or it is kept from whoever asks, and what says that it is. */
const kept: readonly ErrorCode[] = [
  'conflict-of-interest',
  'unknown-flag',
  'unknown-matter',
  'unknown-case',
  'not-found',
]

/**
 * Takes a step, and enters in the trail when it was refused for a conflict of interest, or because whoever asks may not see what
 * it is about. The step is rolled back by then. Throws what it threw, in the codes of this program.
 */
export const refusable = async <Result>(
  desk: Pick<Desk, 'pool' | 'purpose' | 'legalBasis' | 'correlationId'>,
  by: string,
  about: About | undefined,
  step: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await step()
  } catch (error) {
    const refusal = refusalOf(error) ?? error
    if (about && refusal instanceof VettingError && kept.includes(refusal.code)) {
      const { purpose, legalBasis, correlationId } = desk
      const operation = looks.includes(about.step) ? 'consultation' : 'alteration'
      const entry = { operation, purpose, legalBasis, ...(correlationId !== undefined && { correlationId }) } as const
      await asReviewer(desk.pool, by, (tx) => noteRefusal(tx, about, entry))
    }
    throw refusal
  }
}

/** Steps that look and change nothing. */
const looks: readonly string[] = ['open', 'replay']
