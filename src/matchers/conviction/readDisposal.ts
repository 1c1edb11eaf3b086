import type { Disposal } from '../../records/disposal.ts'
import type { Keyed } from '../findingInput.ts'
import type { DisposalMatter } from '../matter.ts'
import type { FindingReferences } from '../reference/findingReferences.ts'
import { offenceClassOf } from '../reference/offenceClasses.ts'
import { meaningsOf } from '../reference/qualifiers.ts'
import { isWhileServing, yearsBeforeJoining } from '../service.ts'
import { disposalEffect } from './disposalEffect.ts'
import { ageOn, type OffenderLife } from './offenderLife.ts'
import { offenceKey } from './offenceKey.ts'
import { offenceThemes } from './offenceThemes.ts'
import type { QuashedOffences } from './quashedOffences.ts'

/** What the other disposals of the nominal say of the offences: quashed, or sentenced beside an ancillary order. */
export type OffenceContext = { readonly quashed: QuashedOffences; readonly sentenced: ReadonlySet<string> }

/** One disposal as a matter, before it is known when its conviction is spent. */
export const readDisposal = (
  { key, data }: Keyed<Disposal>,
  { quashed, sentenced }: OffenceContext,
  life: OffenderLife,
  references: FindingReferences,
): Omit<DisposalMatter, 'spentFrom'> => {
  const offence = offenceKey(data)
  const effect = disposalEffect(data, references.disposalResults, quashed, sentenced.has(offence))
  const result = references.disposalResults.get(data.resultCode)
  const offenceClass = offenceClassOf(references.offenceClasses, data.homeOfficeCode, data.cjsOffenceCode)
  const start = data.offenceStart === '' ? data.offenceEnd : data.offenceStart
  return {
    type: 'disposal',
    key,
    effect,
    severity: offenceClass.severity,
    themes: offenceThemes(offenceClass.severity, meaningsOf(references.qualifiers, data.qualifiers)),
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
    indictableOnly: offenceClass.indictableOnly && effect === 'conviction',
    custody: effect === 'conviction' && result?.signal === 'custody' && !quashed.sentences.has(offence),
    registration: effect === 'marker' && result?.signal === 'registration',
    preventionOrder: effect === 'marker' && result?.signal === 'prevention-order',
    whileServing: isWhileServing(life.service, start, data.offenceEnd),
    ageAtOffence: ageOn(life, start),
    yearsBeforeJoining: yearsBeforeJoining(life.service, start),
  }
}
