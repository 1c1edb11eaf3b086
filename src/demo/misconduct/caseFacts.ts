import { memberAge } from '../members/ages.ts'
import { memberFacts } from '../members/memberFacts.ts'
import type { Human } from '../people/human.ts'
import { colleagueId } from '../people/humanIds.ts'
import { newcomer } from '../people/newcomer.ts'
import type { PlannedCase } from '../plan/misconductPlan.ts'
import { between, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { incidentOf, reportedOn } from '../reports/reportCells.ts'
import type { World } from '../world.ts'

export type CaseFacts = {
  readonly human: Human
  /** Day of the incident. */
  readonly happened: number
  readonly incident: string
}

const sharedWithReport = 0.5
const casesSince = 3_600

/** A former colleague who is not in the workforce file. */
const leaver = (world: World, index: number): Human => {
  const random = randomFor(world.seed, streams.colleague, index)
  return newcomer(random, colleagueId(index), memberAge(random), world.today)
}

/** What a misconduct case is about. Some first cases are the incident of the member's intelligence report. */
export const caseFacts = (world: World, index: number, { member, ordinal, role }: PlannedCase): CaseFacts => {
  if (member < 0) {
    const random = randomFor(world.seed, streams.misconduct, -1 - index)
    return { human: leaver(world, index), happened: world.today - between(random, 30, casesSince), incident: '' }
  }
  const { human, joined } = memberFacts(world, member)
  const random = randomFor(world.seed, streams.misconduct, member * 32 + ordinal)
  const happened = between(random, Math.max(joined + 1, world.today - casesSince), world.today - 20)
  const report = role === 'subject' && ordinal === 0 ? world.plan.suspectReports.get(member) : undefined
  if (report !== undefined && chance(random, sharedWithReport))
    return { human, happened: reportedOn(world, report) - 5, incident: incidentOf(report) }
  return { human, happened, incident: `MI-${member}-${role}-${ordinal}` }
}
