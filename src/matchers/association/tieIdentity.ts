import type { Assessment } from '../assess/assess.ts'
import type { FindingBand } from '../finding.ts'
import { isLikelySame } from '../identityBand.ts'
import type { Caution } from '../makeFinding.ts'
import { isBorneOut } from './isBorneOut.ts'

/** How sure it is that the person of a record is the one a tie is about, and why not surer. */
export type TieIdentity = { readonly band: FindingBand; readonly caution?: Caution }

const nameOnly: Caution = {
  guard: 'nameOnly',
  sentence:
    'Weak as a tie: neither the whole name with the birth date, nor a number, address, phone, vehicle or mailbox of the person’s own ' +
    'bears it out, and a namesake would fit as well.',
}

/** Undefined where the two are hardly one person. A resemblance that a namesake explains as well stays, at LOW. */
export const tieIdentity = (assessment: Assessment): TieIdentity | undefined => {
  if (!isLikelySame(assessment) || assessment.band === 'NONE') return undefined
  const { band } = assessment
  return band === 'HIGH' || isBorneOut(assessment) ? { band } : { band: 'LOW', caution: nameOnly }
}
