import type { FlagWrite } from '../../store/review/flagWrite.ts'
import type { FlagContent } from '../derive/flagContent.ts'

/** The part of a flag's content that its row takes. */
export const flagWrite = ({
  findingId,
  band,
  tier,
  score,
  conflictWith,
  explanation,
  explanationHash,
}: FlagContent): FlagWrite => ({
  findingId,
  band,
  tier,
  score,
  conflictWith,
  explanation,
  explanationHash,
})
