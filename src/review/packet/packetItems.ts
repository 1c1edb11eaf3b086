import type { Finding } from '../../matchers/finding.ts'
import type { Matter } from '../../matchers/matter.ts'
import type { FlagSource, PacketDecision } from '../../store/packet/packetSources.ts'
import type { FlagDocument } from '../../store/review/readFlag.ts'
import type { PacketItem, PacketRow } from './packetItem.ts'

const row = (label: string, value: string): PacketRow => ({ label, value })
const word = (label: string, value: string): PacketRow => ({ label, value, isWord: true })

/** Everything of one member that goes into a packet: per flag what matched, from where, the documents, who decided. */
export const packetItems = (
  flags: readonly FlagDocument[],
  sources: readonly FlagSource[],
  decisions: readonly PacketDecision[],
): readonly PacketItem[] => [
  ...flags.flatMap((flag) => {
    const evidence = flag.evidence as Finding
    const source = sources.find(({ flagId }) => flagId === flag.id)
    return [
      identityItem(flag, evidence),
      sourceItem(flag, evidence, source),
      ...evidence.matters.map((matter, at) => matterItem(flag.id, matter, at + 1)),
      ...decisions
        .filter(({ flagId }) => flagId === flag.id)
        .map((decision) => decisionItem(`flag-${flag.id}`, decision)),
    ].filter(hasRows)
  }),
  ...decisions
    .filter(({ flagId }) => flagId === null)
    .map((decision) => decisionItem(`matter-${decision.matterId}`, decision)),
]

/** For and against: what agrees adds weight, what differs takes it. */
const identityItem = (flag: FlagDocument, { comparisons, via, sentence }: Finding): PacketItem => ({
  id: `flag-${flag.id}`,
  title: 'What matched, and on what',
  rows: [
    word('Class', flag.class),
    word('Relation', flag.relation),
    row('Through', via),
    word('Identity', flag.band),
    word('Status', flag.status),
    row('In words', sentence),
    ...comparisons
      .filter(({ level }) => level !== 'missing')
      .flatMap(({ label, leftValue, rightValue, detail, weight, frequencyWeight }) => [
        row(`${label}, workforce record`, leftValue),
        row(`${label}, source record`, rightValue),
        word(weight + frequencyWeight < 0 ? `${label} speaks against` : `${label} speaks for`, detail),
      ]),
  ].filter(({ value }) => value !== ''),
})

const sourceItem = (flag: FlagDocument, evidence: Finding, source: FlagSource | undefined): PacketItem => ({
  id: `flag-${flag.id}-source`,
  title: 'Where it came from, and how it is graded',
  rows: [
    row('Source', `${flag.source}/${flag.recordKind}/${flag.recordKey}`),
    row('File', source?.fileName ?? ''),
    word('As at', source?.asOf ?? ''),
    word('Marking', evidence.marking),
    word('Handling', evidence.handling.join(', ')),
    row('Conditions', evidence.handlingConditions),
    word('Fact or assessment', evidence.basis),
  ].filter(({ value }) => value !== ''),
})

/** Fields of a document in words; those that speak of other people or steer the program are left out. */
const labels: Readonly<Record<string, string>> = {
  offence: 'Offence',
  court: 'Court',
  caseReference: 'Case reference',
  offenceStart: 'Offence from',
  offenceEnd: 'Offence to',
  convictionDate: 'Convicted on',
  result: 'Result',
  duration: 'Length',
  spentFrom: 'Spent from',
  category: 'Category',
  scheme: 'Grading scheme',
  sourceGrade: 'Grade of the source',
  informationGrade: 'Grade of the information',
  eventDate: 'Event on',
  reportDate: 'Reported on',
  allegations: 'Allegations',
  standards: 'Standards',
  finding: 'Finding',
  action: 'Action',
  incidentDate: 'Incident on',
  receivedDate: 'Received on',
  noticeDate: 'Notice on',
  decisionDate: 'Decided on',
}

const titles = { disposal: 'Document: offence', report: 'Document: report', case: 'Document: conduct case' } as const

const matterItem = (flagId: string, matter: Matter, number: number): PacketItem => ({
  id: `flag-${flagId}-matter-${number}`,
  title: titles[matter.type],
  rows: Object.entries(matter).flatMap(([field, value]: readonly [string, unknown]) => {
    const label = labels[field]
    const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
    return label === undefined || text === '' ? [] : [row(label, text)]
  }),
})

const decisionItem = (of: string, decision: PacketDecision): PacketItem => ({
  id: `${of}-decision-${decision.id}`,
  title: 'Who decided, and why',
  rows: [
    word('Decision', [decision.action, decision.answer, decision.route, decision.outcome].filter(Boolean).join(', ')),
    row('By', `${decision.decidedBy}, ${decision.rank}`),
    row('At', decision.at.toISOString().slice(0, 16).replace('T', ' ')),
    row('Reasons', decision.reasons),
    word('Factors', decision.factors.join(', ')),
  ].filter(({ value }) => value !== ''),
})

const hasRows = ({ rows }: PacketItem): boolean => rows.length > 0
