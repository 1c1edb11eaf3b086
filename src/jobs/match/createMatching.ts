import { hash } from 'node:crypto'
import { setAside } from '../../matchers/conviction/setAside.ts'
import type { Finding } from '../../matchers/finding.ts'
import type { FindingPolicy, MemberContext, RecordContext } from '../../matchers/findingInput.ts'
import { findingsFor } from '../../matchers/findings.ts'
import { fingerprint } from '../../matchers/fingerprint.ts'
import {
  assess,
  blockingKeys,
  createIndexBuilder,
  createLinker,
  type IndexPart,
  type KernelModule,
  dropRows,
  indexForSheets,
  uniteParts,
  type Linker,
  type LinkIndex,
  loadModel,
  type NameReferences,
  openSheet,
} from '../../matchers/index.ts'
import { type FindingTable, parseFindingReferences } from '../../matchers/reference/findingReferences.ts'
import { settleFindings } from '../../matchers/settleFindings.ts'
import { type MemberSubject, subjectsOf } from '../../matchers/subjects.ts'
import { type IncomingFinding, incomingFinding } from '../../store/review/incomingFinding.ts'
import type { FindingInput, LinkCounts, Matching, RightRecord } from './matching.ts'

/** Tables and policy that findings rest on beside the model. */
export type MatchingReferences = {
  readonly names: NameReferences
  /** Texts of the reference tables. */
  readonly tables: Readonly<Record<FindingTable, string>>
  readonly policy: FindingPolicy
  /** ISO date that picks the rehabilitation periods; the same for a full run and the deltas that follow it. */
  readonly asOf: string
}

/** Everything the findings of a run depend on, as plain data that can be given to a thread. */
export type MatchingSource = {
  /** Parsed model file. */
  readonly model: unknown
  readonly references: MatchingReferences
  /** Bits below which a pair is not kept. */
  readonly minWeight: number
}

/**
 * The engine and the four matchers as the jobs use them; with a compiled kernel sheets are judged by it, with the same outcome. Throws `bad-model`
 * or `bad-config`.
 */
export const createMatching = (
  { model: file, references, minWeight }: MatchingSource,
  kernel?: KernelModule,
): Matching => {
  const model = loadModel(file, references.names)
  const judge = {
    assess: assess.bind(undefined, model),
    references: parseFindingReferences(references.tables),
    policy: references.policy,
    asOf: references.asOf,
  }
  const linkers = new WeakMap<LinkIndex, Linker>()
  const linkerOf = (index: LinkIndex): Linker => {
    const open = linkers.get(index) ?? createLinker(index, { minWeight, contacts: true })
    linkers.set(index, open)
    return open
  }
  return {
    peopleOf: (member, declared) => subjectsOf(member.data, declared),
    blockingKeys: (person) => blockingKeys(model, person),
    startIndex: () => createIndexBuilder(model),
    peopleIn: (sheet) => openSheet(model, sheet),
    unite: (parts) => uniteParts(parts as readonly IndexPart[]),
    dropRows: (part, isDropped) => dropRows(part as IndexPart, isDropped),
    indexOf: (part) => indexForSheets(model, part as IndexPart, kernel),
    link: (index, people, onPair, among) => {
      const linker = linkerOf(index as LinkIndex)
      const before = countsOf(linker)
      linker.look(people, onPair, among)
      return difference(countsOf(linker), before)
    },
    // A person the member has named is a tie only where probably the one of the record: for most such pairs nothing need be read.
    mayMatter: (isMember, weight) => isMember || weight >= model.thresholds.medium,
    findingsOf: (input) => {
      const member: MemberContext = { key: input.member.key, data: input.member.data, declarations: input.declared }
      const record = contextOf(input.right)
      const findings = input.kept.flatMap(({ left }) => {
        const subject = left as MemberSubject
        const assessment = assess(model, subject.person, record.data.person)
        return findingsFor({ ...judge, member, subject, assessment, record })
      })
      return settleFindings(findings).map(storable)
    },
    setAside: (right) => {
      const record = contextOf(right)
      return 'disposals' in record ? setAside(record, judge.references).length : 0
    },
  }
}

const countsOf = (linker: Linker): LinkCounts => {
  const { pairsCompared, notSearchable, oversizeBlocks } = linker.stats()
  const oversizeHits = oversizeBlocks.reduce((sum, block) => sum + block.rightHits, 0)
  return { compared: pairsCompared, notSearchable, oversizeHits }
}

const difference = (after: LinkCounts, before: LinkCounts): LinkCounts => ({
  compared: after.compared - before.compared,
  notSearchable: after.notSearchable - before.notSearchable,
  oversizeHits: after.oversizeHits - before.oversizeHits,
})

const contextOf = (right: FindingInput['right']): RecordContext => {
  if ('disposals' in right) return { ...right.record, disposals: right.disposals }
  if ('persons' in right) return { ...right.record, report: right.report, others: othersOf(right) }
  return right.record
}

const othersOf = ({ record, persons }: Extract<RightRecord, { readonly persons: unknown }>) =>
  persons.filter(({ key }) => key !== record.key)

const sha256 = (text: string): string => hash('sha256', text)

const storable = (finding: Finding): IncomingFinding => incomingFinding(finding, fingerprint(finding, sha256))
