import type pg from 'pg'
import { seedMatters } from './force.ts'

const routes: Readonly<Record<string, string>> = {
  CRIMINAL: 'REFER_CONDUCT',
  DISCIPLINARY: 'REFER_CONDUCT',
  VETTING_REVIEW: 'CONDITIONS',
  MANAGEMENT: 'REFER_PERFORMANCE',
}

/** Matters of consecutive members, decided and closed on one day: as many of each outcome as given. Gives the next number. */
export const seedOutcomes = async (
  pool: pg.Pool,
  {
    first,
    openedOn,
    date,
    counts,
  }: { first: number; openedOn: string; date: string; counts: Readonly<Record<string, number>> },
): Promise<number> => {
  let next = first
  for (const [outcome, count] of Object.entries(counts)) {
    const decided = { date, action: 'refer', answer: 'DECIDED', route: routes[outcome] ?? 'NFA', outcome }
    await seedMatters(pool, {
      first: next,
      count,
      openedOn,
      steps: [
        { date, action: 'assess-severity', answer: 'SEVERITY' },
        decided,
        { date, action: 'close', answer: 'CLOSED' },
      ],
    })
    next += count
  }
  return next
}
