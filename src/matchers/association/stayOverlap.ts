import type { StayOverlap } from '../finding.ts'

/** Dated stay at an address; '' for unknown (from) or for unknown or still there (to). */
export type Stay = { readonly from: string; readonly to: string }

export type Overlap = { readonly overlap: StayOverlap; readonly from: string; readonly to: string }

const unknown: Overlap = { overlap: 'unknown', from: '', to: '' }
const apart: Overlap = { overlap: 'apart', from: '', to: '' }

const endsBefore = (one: Stay, other: Stay): boolean => one.to !== '' && other.from !== '' && one.to < other.from

/** Whether two people were at one address at the same time. Without both first days nothing more than `apart` can be known. */
export const stayOverlap = (one: Stay, other: Stay): Overlap => {
  if (endsBefore(one, other) || endsBefore(other, one)) return apart
  if (one.from === '' || other.from === '') return unknown
  const to = one.to === '' || (other.to !== '' && other.to < one.to) ? other.to : one.to
  return { overlap: 'overlap', from: one.from > other.from ? one.from : other.from, to }
}
