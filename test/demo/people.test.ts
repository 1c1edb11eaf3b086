import { expect, test } from 'vitest'
import { people } from '../../src/demo/people.ts'
import type { TruthRow } from '../../src/demo/truth/truthRow.ts'
import { context, tinyWorld, writtenRows } from './support/smallWorld.ts'

const world = tinyWorld()

test.each(['workforce', 'nominals', 'report-persons', 'misconduct', 'associations'] as const)(
  'the people of %s are those of its file',
  (kind) => {
    const truth: TruthRow[] = []
    const all = [...people(world, kind, context, truth)]
    const written = writtenRows(world, kind)
    expect(all.length).toBe(written.rows.length)
    expect(truth).toEqual(written.truth)
    expect(all.every(({ person }) => person.names.length > 0)).toBe(true)
  },
)
