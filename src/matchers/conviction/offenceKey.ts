import type { Disposal } from '../../records/disposal.ts'

/** Disposals with one key concern one offence. '' where neither the case nor the arrest is known. */
export const offenceKey = ({ caseReference, asn, offenceSequence }: Disposal): string => {
  const reference = caseReference === '' ? asn : caseReference
  return reference === '' ? '' : `${reference} ${offenceSequence}`
}
