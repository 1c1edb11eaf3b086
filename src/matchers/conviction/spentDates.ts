import { groupBy } from '../groupBy.ts'
import type { SpentFrom } from '../matter.ts'
import type { RehabilitationPeriods } from './rehabilitationPeriods.ts'
import { addLengths, parseSentenceLength } from './sentenceLength.ts'
import { type Sentence, spentAfter, type Term } from './spentAfter.ts'

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
    spent: (hasCustody ? withConsecutive(terms) : terms).map((term) => spentAfter(term, table)).reduce(later),
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
