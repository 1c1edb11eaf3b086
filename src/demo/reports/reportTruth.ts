import type { FindingClass } from '../../matchers/finding.ts'
import { memberFacts } from '../members/memberFacts.ts'
import { memberKey } from '../members/staffNumber.ts'
import { nominalKey } from '../nominals/nominalRecord.ts'
import { nominalLife } from '../nominals/nominalLife.ts'
import type { PlantedReport } from '../plan/plan.ts'
import { groupOf } from '../truth/group.ts'
import type { TruthRow } from '../truth/truthRow.ts'
import type { World } from '../world.ts'
import type { ReportedPerson } from './personsOf.ts'

const expectedOf: Record<PlantedReport['scenario'], FindingClass | ''> = {
  suspect: 'MISCONDUCT',
  victim: 'WELFARE',
  witness: 'WELFARE',
  'co-mention': '',
}

type Written = { readonly key: string; readonly person: ReportedPerson; readonly tags: readonly string[] }

/**
 * Lines of the truth file for a planted report: the member's own record, and for a co-mention the tie, which can be found
 * through the member's record, the suspect's record or the suspect's nominal. Beside a victim or witness a suspect stands
 * too: a tie found there is no error, but none is expected.
 */
export const reportTruth = (world: World, planted: PlantedReport, people: readonly Written[]): readonly TruthRow[] => {
  const { scenario, fact } = planted
  const common = { memberKey: memberKey(planted.member), group: groupOf(memberFacts(world, planted.member).human) }
  const own = people.find(({ person }) => person.member >= 0)
  const rows: TruthRow[] = []
  if (own === undefined) return rows
  const ofReports = { ...common, recordKind: 'report-persons' as const }
  const tags = [`role:${scenario}`, ...own.tags]
  rows.push({ ...ofReports, recordKey: own.key, relation: 'self', expected: expectedOf[scenario], fact, tags })
  const tie = {
    relation: 'co-mention' as const,
    expected: scenario === 'co-mention' ? ('ASSOCIATION' as const) : ('' as const),
    fact: `${fact}-tie`,
  }
  for (const { key, person } of people) {
    if (person.role !== 'suspect' || person.member >= 0) continue
    rows.push({ ...ofReports, ...tie, recordKey: own.key, tags: ['own-record'] })
    rows.push({ ...ofReports, ...tie, recordKey: key, tags: ['suspects-record'] })
    if (person.nominal >= 0 && nominalLife(world, person.nominal).goneOn === undefined)
      rows.push({
        ...common,
        ...tie,
        recordKind: 'nominals',
        recordKey: nominalKey(person.nominal),
        tags: ['suspects-nominal'],
      })
  }
  return rows
}
