import { addMonths } from '../../records/dates/addToDate.ts'
import { isIsoDate } from '../../records/dates/isoDate.ts'
import type { SpentFrom } from '../matter.ts'
import type { SentenceType } from '../reference/disposalResults.ts'
import type { SeverityClass } from '../theme.ts'
import type { RehabilitationPeriods } from './rehabilitationPeriods.ts'
import { endOf, inMonths, type SentenceLength } from './sentenceLength.ts'

/** One sentence of one conviction. `isUnder18` speaks of the date of conviction. */
export type Sentence = {
  readonly key: string
  /** Sentences of one occasion in court: consecutive terms add up, the longest period governs. */
  readonly occasion: string
  readonly type: SentenceType
  readonly duration: string
  readonly convictionDate: string
  readonly isConsecutive: boolean
  readonly isUnder18: boolean
  readonly severity: SeverityClass
}

/** A sentence with its length in time, undefined where none can be read. */
export type Term = Sentence & { readonly length: SentenceLength | undefined }

/** Sexual and violent offences over four years may be listed in schedule 18, which are never spent. */
const mayBeListed: ReadonlySet<SeverityClass> = new Set(['sexual', 'violence', 'unclassified'])

const afterCustody = (term: Term, table: RehabilitationPeriods): SpentFrom => {
  const { custody, overLimit } = term.isUnder18 ? table.under18 : table.adult
  if (term.length === undefined) return 'unknown'
  if (term.length === 'life') return 'never'
  const months = inMonths(term.length)
  const further = custody.find(({ upTo }) => months <= upTo)?.months ?? overLimit
  if (further === 'never') return 'never'
  if (months > (custody.at(-1)?.upTo ?? 0) && mayBeListed.has(term.severity)) return 'unknown'
  return addMonths(endOf(term.convictionDate, term.length), further)
}

const afterOrder = (term: Term, months: number): SpentFrom =>
  term.length === undefined || term.length === 'life'
    ? 'unknown'
    : addMonths(endOf(term.convictionDate, term.length), months)

/** From which date one term alone would let the conviction be spent. */
export const spentAfter = (term: Term, table: RehabilitationPeriods): SpentFrom => {
  const periods = term.isUnder18 ? table.under18 : table.adult
  if (!isIsoDate(term.convictionDate)) return 'unknown'
  switch (term.type) {
    case 'custody':
      return afterCustody(term, table)
    case 'order':
      return afterOrder(term, periods.afterOrder)
    case 'discharge':
    case 'disqualification':
      return afterOrder(term, 0)
    case 'fine':
      return addMonths(term.convictionDate, periods.fine)
    case 'endorsement':
      return addMonths(term.convictionDate, periods.endorsement)
    case 'conditional-caution':
      return addMonths(term.convictionDate, periods.conditionalCaution)
    case 'absolute-discharge':
    case 'caution':
      return term.convictionDate
    case '':
      return 'unknown'
  }
}
