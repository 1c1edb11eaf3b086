import { normaliseAsn } from '../records/identifiers/asn.ts'
import { normaliseCourtCaseReference } from '../records/identifiers/courtCaseReference.ts'
import { compact } from '../records/text/compact.ts'
import { isPlaceholderText } from '../records/text/placeholderText.ts'

/** References as sources meet in them: one text however they are written, '' for a word that stands for none. */
export const caseText = (reference: string): string => normaliseCourtCaseReference(reference).value

export const asnText = (asn: string): string => normaliseAsn(asn).value

export const incidentText = (reference: string): string => {
  const text = compact(reference)
  return isPlaceholderText(text) ? '' : text
}
