import { yearsBetween } from '../../records/dates/yearsBetween.ts'
import type { Disposal } from '../../records/disposal.ts'
import type { Person } from '../../records/person.ts'
import type { ServiceSpell } from '../../records/workforce.ts'
import { byKey } from '../byKey.ts'
import type { DisposalMatter } from '../finding.ts'
import type { Keyed } from '../findingInput.ts'
import type { FindingReferences } from '../reference/findingReferences.ts'
import { offenceClassOf } from '../reference/offenceClasses.ts'
import { meaningsOf } from '../reference/qualifiers.ts'
import { isWhileServing, yearsBeforeJoining } from '../service.ts'
import { disposalEffect } from './disposalEffect.ts'
import { offenceKey } from './offenceKey.ts'
import { offenceThemes } from './offenceThemes.ts'
import { quashedOffences } from './quashedOffences.ts'
import { rehabilitationPeriods } from './rehabilitationPeriods.ts'
import { type Sentence, spentDates } from './spentDates.ts'

/** The life the offences are read against: the member's own, or in an association the nominal's, who has no service. */
export type OffenderLife = { readonly birthDate: string; readonly service: readonly ServiceSpell[] }

type Read = Omit<DisposalMatter, 'spentFrom'>

const adult = 18

/** First trusted full birth date, '' if none. */
export const birthDateOf = (person: Person): string =>
  person.datesOfBirth.find(({ value, validity }) => validity !== 'placeholder' && value.length === 10)?.value ?? ''

const ageOn = (birthDate: string, date: string): number | null =>
  birthDate === '' || date.length < 10 ? null : yearsBetween(birthDate, date)

const occasionOf = ({ court, caseReference, convictionDate }: Disposal): string =>
  `${caseReference === '' ? court : caseReference} ${convictionDate}`

const sentenceOf = (
  { key, data }: Keyed<Disposal>,
  matter: Read,
  references: FindingReferences,
  birthDate: string,
): Sentence => ({
  key,
  occasion: occasionOf(data),
  type: references.disposalResults.get(data.resultCode)?.sentence ?? '',
  duration: data.duration,
  convictionDate: data.convictionDate,
  isConsecutive: meaningsOf(references.qualifiers, data.qualifiers).has('consecutive'),
  isUnder18: (ageOn(birthDate, data.convictionDate) ?? adult) < adult,
  severity: matter.severity,
})

const spends = ({ effect }: Read): boolean => effect === 'conviction' || effect === 'caution' || effect === 'joined'

/**
 * Every disposal of one nominal as a matter, in order of key. `life` is that of the person believed to be the nominal;
 * `asOf` picks the rehabilitation periods in force.
 */
export const disposalMatters = (
  disposals: readonly Keyed<Disposal>[],
  life: OffenderLife,
  references: FindingReferences,
  asOf: string,
): readonly DisposalMatter[] => {
  const { disposalResults: results, offenceClasses, qualifiers } = references
  const quashed = quashedOffences(
    disposals.map(({ data }) => data),
    results,
  )
  const sentenced = new Set(
    disposals
      .filter(({ data }) => results.get(data.resultCode)?.effect === 'sentence')
      .map(({ data }) => offenceKey(data)),
  )
  const read = ({ key, data }: Keyed<Disposal>): Read => {
    const offence = offenceKey(data)
    const effect = disposalEffect(data, results, quashed, offence !== '' && sentenced.has(offence))
    const { severity, indictableOnly } = offenceClassOf(offenceClasses, data.homeOfficeCode, data.cjsOffenceCode)
    const result = results.get(data.resultCode)
    const start = data.offenceStart === '' ? data.offenceEnd : data.offenceStart
    return {
      type: 'disposal',
      key,
      effect,
      severity,
      themes: offenceThemes(severity, meaningsOf(qualifiers, data.qualifiers)),
      offence: data.offenceTitle,
      homeOfficeCode: data.homeOfficeCode,
      cjsOffenceCode: data.cjsOffenceCode,
      court: data.court,
      caseReference: data.caseReference,
      offenceStart: data.offenceStart,
      offenceEnd: data.offenceEnd,
      convictionDate: data.convictionDate,
      resultCode: data.resultCode,
      result: data.resultText === '' ? (result?.title ?? '') : data.resultText,
      duration: data.duration,
      liveStatus: data.liveStatus,
      indictableOnly: indictableOnly && effect === 'conviction',
      custody: effect === 'conviction' && result?.signal === 'custody' && !quashed.sentences.has(offence),
      registration: effect === 'marker' && result?.signal === 'registration',
      preventionOrder: effect === 'marker' && result?.signal === 'prevention-order',
      whileServing: isWhileServing(life.service, start, data.offenceEnd),
      ageAtOffence: ageOn(life.birthDate, start),
      yearsBeforeJoining: yearsBeforeJoining(life.service, start),
    }
  }
  const pairs = disposals.toSorted(byKey).map((disposal) => ({ disposal, matter: read(disposal) }))
  const sentences = pairs.flatMap(({ disposal, matter }) =>
    spends(matter) ? [sentenceOf(disposal, matter, references, life.birthDate)] : [],
  )
  const spent = spentDates(sentences, rehabilitationPeriods(asOf))
  return pairs.map(({ matter }) => ({ ...matter, spentFrom: spent.get(matter.key) ?? '' }))
}
