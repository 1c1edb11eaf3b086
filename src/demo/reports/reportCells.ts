import { isoDate } from '../calendar.ts'
import { endings, memberCategories, middles, openings, organisations, reportCategories } from '../data/reportWords.ts'
import { type Random, between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { draw, weighted } from '../random/weighted.ts'
import type { World } from '../world.ts'

const categories = weighted(reportCategories, ([, share]) => share)
const categoriesOfMembers = weighted(memberCategories, ([, share]) => share)

const tenYears = 3_650
/** Grading changed from 5x5x5 to 3x5x2 for reports from 2016-09-14 on. */
const newScheme = '2016-09-14'

export const reportKey = (report: number): string => `R${String(report).padStart(8, '0')}`

/** Reference of the incident a report is about; other sources that know the incident bear the same. */
export const incidentOf = (report: number): string => `INC-${String(report).padStart(8, '0')}`

type Grading = {
  readonly scheme: string
  readonly source: string
  readonly information: string
  readonly handling: string
}

const gradingOf = (random: Random, reported: string): Grading =>
  reported >= newScheme
    ? {
        scheme: '3x5x2',
        source: pick(random, ['1', '1', '2', '2', '2', '3']),
        information: pick(random, ['A', 'B', 'B', 'C', 'D', 'E']),
        handling: chance(random, 0.8) ? 'P' : 'C',
      }
    : {
        scheme: '5x5x5',
        source: pick(random, ['A', 'B', 'B', 'C', 'D', 'E']),
        information: pick(random, ['1', '2', '3', '4', '4', '5']),
        handling: pick(random, ['1', '1', '2', '3', '4', '5']),
      }

const withConditions = ({ handling }: Grading): boolean => handling === 'C' || handling === '5'

const textOf = (random: Random): string =>
  `${pick(random, openings)} ${pick(random, middles)}. ${pick(random, endings)}`

/** Day a report was made: within the last ten years, the event up to a month before. */
export const reportedOn = (world: World, report: number): number =>
  world.today - between(randomFor(world.seed, streams.report, -1 - report), 1, tenYears)

/** Cells of a report; `remark` replaces its text where the row is hostile, and later nights add to it. */
export const reportCells = (world: World, report: number, edits: readonly number[], remark = ''): readonly string[] => {
  const random = randomFor(world.seed, streams.report, report)
  const planted = world.plan.reports.get(report)
  const day = reportedOn(world, report)
  const reported = isoDate(day)
  const grading = gradingOf(random, reported)
  const [category] = draw(random, planted?.scenario === 'suspect' ? categoriesOfMembers : categories)
  const text = textOf(random)
  const reviews = edits.map((night) => ` Reviewed ${isoDate(world.today + night - 1)}.`).join('')
  return [
    reportKey(report),
    grading.scheme,
    grading.source,
    grading.information,
    grading.handling,
    withConditions(grading) ? 'Consult the originator before use' : '',
    chance(random, 0.9) ? 'OFFICIAL-SENSITIVE' : 'SECRET',
    chance(random, 0.7) ? 'assessment' : 'fact',
    isoDate(day - between(random, 0, 30)),
    reported,
    category,
    (remark === '' ? text : remark) + reviews,
    chance(random, 0.1) ? pick(random, organisations) : '',
    planted !== undefined || chance(random, 0.6) ? incidentOf(report) : '',
    isoDate(day + 365 * between(random, 1, 10)),
  ]
}
