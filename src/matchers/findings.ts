import { coMentionFindings } from './association/coMention.ts'
import { contactFindings } from './association/contact.ts'
import { namedTieFindings } from './association/namedTie.ts'
import { convictionFindings } from './conviction/conviction.ts'
import type { Finding } from './finding.ts'
import type { FindingInput, RecordContext } from './findingInput.ts'
import { caseFindings } from './misconduct/caseFindings.ts'
import { reportFindings } from './misconduct/reportFindings.ts'

const ofMember = (input: FindingInput): readonly Finding[] => {
  const { record } = input
  const about = <R extends RecordContext>(record: R): FindingInput<R> => ({ ...input, record })
  switch (record.kind) {
    case 'nominals':
      return [...convictionFindings(about(record)), ...contactFindings(input)]
    case 'report-persons':
      return [...reportFindings(about(record)), ...coMentionFindings(about(record)), ...contactFindings(input)]
    case 'misconduct':
      return caseFindings(about(record))
  }
}

/**
 * What one kept pair amounts to: nothing, or one or two findings of different classes. The result depends on the input
 * alone, so the order of pairs, the size of shards and the mode of a run do not show in it. Give everything found about
 * one member and one record together to `settleFindings`.
 *
 * Fetch with the record: the disposals a nominal owns; the report of a report person and the report's other people; for
 * the member, the declarations whose owner the member is. A change of any of these is a change of the record (member).
 */
export const findingsFor = (input: FindingInput): readonly Finding[] =>
  input.subject.relation === 'self' ? ofMember(input) : namedTieFindings(input)
