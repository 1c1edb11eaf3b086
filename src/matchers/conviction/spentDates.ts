import { addMonths } from '../../records/dates/addToDate.ts'
import { isIsoDate } from '../../records/dates/isoDate.ts'
import type { SpentFrom } from '../finding.ts'
import { groupBy } from '../groupBy.ts'
import type { SentenceType } from '../reference/disposalResults.ts'
import type { SeverityClass } from '../theme.ts'
import type { RehabilitationPeriods } from './rehabilitationPeriods.ts'
import { addLengths, endOf, inMonths, parseSentenceLength, type SentenceLength } from './sentenceLength.ts'

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

type Term = Sentence & { readonly length: SentenceLength | undefined }

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

const ofTerm = (term: Term, table: RehabilitationPeriods): SpentFrom => {
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

const rank = (date: SpentFrom): string => (date === 'never' ? '~2' : date === 'unknown' ? '~1' : date)

/** The later of two dates; 'never' is latest, and 'unknown' hides any date. */
const later = (one: SpentFrom, other: SpentFrom): SpentFrom => (rank(one) >= rank(other) ? one : other)

/** Custodial terms of one occasion with the consecutive ones added up; a concurrent term stands alone. */
const withConsecutive = (terms: readonly Term[]): readonly Term[] => {
  const consecutive = terms.filter((term) => term.type === 'custody' && term.isConsecutive)
  const main = terms.find((term) => term.type === 'custody' && !term.isConsecutive)
  const total = [...(main ? [main] : []), ...consecutive]
    .map(({ length }) => length)
    .reduce((sum, length) => (sum === undefined || length === undefined ? undefined : addLengths(sum, length)))
  return terms.map((term) => (term === main || consecutive.includes(term) ? { ...term, length: total } : term))
}

type Occasion = { readonly date: string; readonly keys: readonly string[]; readonly extends: boolean; spent: SpentFrom }

const occasionOf = (sentences: readonly Sentence[], table: RehabilitationPeriods): Occasion => {
  const terms = sentences.map((sentence) => ({ ...sentence, length: parseSentenceLength(sentence.duration) }))
  const hasCustody = terms.some(({ type }) => type === 'custody')
  return {
    date: sentences[0]?.convictionDate ?? '',
    keys: sentences.map(({ key }) => key),
    extends: sentences.some(
      ({ type, severity }) => type !== 'caution' && type !== 'conditional-caution' && severity !== 'traffic-minor',
    ),
    spent: (hasCustody ? withConsecutive(terms) : terms).map((term) => ofTerm(term, table)).reduce(later),
  }
}

/** A further conviction inside a running period: the period that ends first is drawn out to the end of the other (s6(4)). */
const extendPeriods = (occasions: readonly Occasion[]): void => {
  for (const further of occasions) {
    if (!further.extends) continue
    for (const earlier of occasions) {
      if (!earlier.extends || earlier.date >= further.date || rank(earlier.spent) <= further.date) continue
      const end = later(earlier.spent, further.spent)
      earlier.spent = end
      further.spent = end
    }
  }
}

/**
 * From which date each sentence's conviction is spent, by key. Context for the officer only. Summary motoring offences
 * and cautions draw nothing out.
 */
export const spentDates = (
  sentences: readonly Sentence[],
  table: RehabilitationPeriods,
): ReadonlyMap<string, SpentFrom> => {
  const occasions = [...groupBy(sentences, ({ occasion }) => occasion).values()].map((group) =>
    occasionOf(group, table),
  )
  occasions.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  extendPeriods(occasions)
  return new Map(occasions.flatMap(({ keys, spent }) => keys.map((key) => [key, spent] as const)))
}
