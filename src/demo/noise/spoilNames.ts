import {
  middleNamesLeftOut,
  forenameInitial,
  mistyped,
  swapped,
  truncated,
  withoutMarks,
  inCapitals,
  inSmallLetters,
} from './nameEntered.ts'
import { asOtherSourcesWriteIt, underMaidenName, underAlias, byNickname, respelt } from './nameGiven.ts'
import type { SpoilStep } from './spoilStep.ts'

/** In the order things happen to a name: what the person gives, what the clerk hears and types, what the system stores. */
export const nameSpoils: readonly SpoilStep[] = [
  asOtherSourcesWriteIt,
  underMaidenName,
  byNickname,
  respelt,
  middleNamesLeftOut,
  underAlias,
  forenameInitial,
  mistyped,
  swapped,
  truncated,
  withoutMarks,
  inCapitals,
  inSmallLetters,
]

/** The same for a record about a colleague, whom nobody knows by an alias alone. */
export const colleagueNameSpoils: readonly SpoilStep[] = nameSpoils.filter((step) => step !== underAlias)
