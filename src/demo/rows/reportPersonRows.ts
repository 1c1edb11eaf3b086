import { isListed } from '../members/memberLife.ts'
import { everWritten } from '../plan/growth.ts'
import { type ReportedPerson, personsOf } from '../reports/personsOf.ts'
import { reportLife } from '../reports/reportLife.ts'
import { reportPersonRecord } from '../reports/reportPersonRecord.ts'
import { reportTruth } from '../reports/reportTruth.ts'
import type { World } from '../world.ts'
import { count, lifeOf, rowLife, within } from './life.ts'
import type { RowSink } from './rowSink.ts'

const placesEach = 4

/** Rows of the file of people in reports; those that concern a member leave lines of truth. */
export function* reportPersonRows(world: World, { tally, truth }: RowSink): Generator<readonly string[]> {
  const reports = everWritten(world.reports, world.share, world.nights)
  for (let report = 0; report < reports; report++) {
    const owner = reportLife(world, report)
    if (owner.goneOn !== undefined && owner.goneOn < world.nights) continue
    const written: { key: string; person: ReportedPerson; tags: readonly string[] }[] = []
    for (const [position, person] of personsOf(world, report).entries()) {
      const own = rowLife(world, lifeOf.reportPersons, report * placesEach + position, owner.born)
      const life = within(owner, own)
      if (!count(world, life, tally)) continue
      const { key, cells, tags } = reportPersonRecord(world, report, position, person, life.edits)
      written.push({ key, person, tags })
      yield cells
    }
    const planted = world.plan.reports.get(report)
    if (planted && isListed(world, planted.member)) truth.push(...reportTruth(world, planted, written))
  }
}
