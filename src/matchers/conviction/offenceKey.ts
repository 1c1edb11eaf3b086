import type { Disposal } from '../../records/disposal.ts'
import { asnText, caseText } from '../sameReference.ts'

/** Disposals with one key concern one offence. '' where neither the case nor the arrest is known. */
export const offenceKey = ({ caseReference, asn, offenceSequence }: Disposal): string => {
  const reference = caseText(caseReference) || asnText(asn)
  return reference === '' ? '' : `${reference} ${offenceSequence}`
}
