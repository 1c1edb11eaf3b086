import type { FlagWrite } from '../../store/review/givenFlags.ts'
import type { FlagContent } from '../derive/flagContent.ts'

/** The part of a flag's content that its row takes. */
export const flagWrite = (content: FlagContent): FlagWrite => ({
  findingId: content.findingId,
  band: content.band,
  tier: content.tier,
  score: content.score,
  conflictWith: content.conflictWith,
  explanationText: content.explanationText,
  explanationHash: content.explanationHash,
})
