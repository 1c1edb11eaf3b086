import type { ServiceSpell } from '../../records/workforce.ts'
import type { Incident } from '../finding.ts'
import { yearsOfService } from '../service.ts'
import { distinctIncidents } from './distinctIncidents.ts'
import { poissonTail } from './poissonTail.ts'
import { timeline, type TimelineEntry } from './timeline.ts'

export type PatternBand = '2' | '3-5' | '6+'

/** Several distinct events on one member. */
export type Pattern = {
  readonly incidents: number
  readonly band: PatternBand
  /** Events expected by chance over the years of service. */
  readonly expected: number
  /** Chance of this many or more. */
  readonly chance: number
  readonly timeline: readonly TimelineEntry[]
}

export const patternBand = (incidents: number): PatternBand | undefined =>
  incidents >= 6 ? '6+' : incidents >= 3 ? '3-5' : incidents === 2 ? '2' : undefined

/** Shortest exposure assumed: a first week of service must not make one event look like a hundred. */
const shortestService = 0.5

/**
 * The events of one member seen together; undefined below two. `incidentsPerYear` is the base rate of the member's role
 * and force; `asOf` an ISO date.
 */
export const patternOf = (input: {
  readonly incidents: readonly Incident[]
  readonly service: readonly ServiceSpell[]
  readonly incidentsPerYear: number
  readonly asOf: string
}): Pattern | undefined => {
  const events = distinctIncidents(input.incidents)
  const band = patternBand(events.length)
  if (band === undefined) return undefined
  const expected = input.incidentsPerYear * Math.max(shortestService, yearsOfService(input.service, input.asOf))
  return {
    incidents: events.length,
    band,
    expected,
    chance: poissonTail(events.length, expected),
    timeline: timeline(events),
  }
}
