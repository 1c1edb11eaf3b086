import { highestMarking } from '../records/codes/marking.ts'
import type { Provenance } from '../records/provenance.ts'
import type { Finding, FindingSignal } from './finding.ts'
import type { FindingInput, RecordContext } from './findingInput.ts'
import { isSensitivePost } from './service.ts'

/** Every stored record a finding about this pair is made of. */
const sourcesOf = (record: RecordContext): readonly Provenance[] => {
  switch (record.kind) {
    case 'nominals':
      return [record.data, ...record.disposals.map(({ data }) => data)]
    case 'report-persons':
      return record.report === undefined ? [record.data] : [record.data, record.report.data]
    case 'misconduct':
      return [record.data]
  }
}

/** Codes that let a record be shared on conditions only: C of 3x5x2, 4 and 5 of 5x5x5. */
const conditional = new Set(['C', '4', '5'])

const rolesOf = (record: RecordContext): Finding['roles'] => {
  if (record.kind === 'report-persons') return record.data.roles
  if (record.kind === 'nominals' || record.data.subjectRole === 'subject') return []
  return [record.data.subjectRole]
}

/** Why a finding is weaker than its assessment says, told beside the guards of the assessment. */
export type Caution = { readonly guard: string; readonly sentence: string }

/** What differs from one class of finding to the next. */
export type FindingParts = Pick<Finding, 'class' | 'relation' | 'band' | 'matters' | 'signals'> &
  Partial<Pick<Finding, 'incidents' | 'shared' | 'declared' | 'declaration'>> & { readonly caution?: Caution }

const withPost = (input: FindingInput, signals: readonly FindingSignal[]): readonly FindingSignal[] =>
  isSensitivePost(input.member.data, input.policy.sensitivePosts) ? [...signals, 'sensitive-post'] : signals

/** A finding about the pair of the input: identity evidence, provenance and handling are the same for every class. */
export const makeFinding = (input: FindingInput, parts: FindingParts): Finding => {
  const { member, subject, assessment, record } = input
  const sources = sourcesOf(record)
  const handling = [...new Set(sources.map((source) => source.handling).filter((code) => code !== ''))].toSorted()
  const shared = parts.shared ?? []
  const { caution } = parts
  return {
    memberKey: member.key,
    class: parts.class,
    source: record.source,
    recordKind: record.kind,
    recordKey: record.key,
    relation: parts.relation,
    band: parts.band,
    weight: assessment.weight,
    probability: assessment.probability,
    model: assessment.model,
    guards: caution === undefined ? assessment.guards : [...assessment.guards, caution.guard],
    sentence: caution === undefined ? assessment.sentence : `${assessment.sentence} ${caution.sentence}`,
    comparisons: assessment.comparisons,
    via: subject.via,
    matters: parts.matters,
    signals: parts.class === 'WELFARE' ? [] : withPost(input, parts.signals),
    incidents: parts.incidents ?? [],
    shared,
    contacts: shared.map(({ type, key }) => `${type}:${key}`),
    declared: parts.declared ?? false,
    declaration: parts.declaration ?? '',
    roles: rolesOf(record),
    marking: highestMarking([member.data.marking, ...sources.map(({ marking }) => marking)]),
    handling,
    handlingConditions: record.kind === 'report-persons' ? (record.report?.data.handlingConditions ?? '') : '',
    exportBlocked: handling.some((code) => conditional.has(code)),
    basis: sources.some(({ basis }) => basis === 'assessment') ? 'assessment' : 'fact',
  }
}
