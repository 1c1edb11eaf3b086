import type pg from 'pg'
import { defaultLimits } from '../../../src/extracts/limits.ts'
import { ingestFile } from '../../../src/extracts/load/ingestFile.ts'
import type { IngestReport } from '../../../src/extracts/load/ingestReport.ts'
import type { IngestDeps, IngestRequest } from '../../../src/extracts/load/ingestRequest.ts'
import type { Screen } from '../../../src/extracts/rows/rowParser.ts'
import type { Person, RecordKind } from '../../../src/records/index.ts'
import { shippedMapping } from './nominals.ts'

/** One key per surname and one per birth date: enough to see that keys are stored and used. */
const surnameKeys = (person: Person): Int32Array =>
  Int32Array.from(
    person.names.filter(({ surname }) => surname !== ''),
    ({ surname }) => surname.length * 1000 + surname.charCodeAt(surname.length - 1),
  ).sort()

/** Screening by keys alone. */
export const screenBy =
  (keysOf: (person: Person) => Int32Array): Screen =>
  (_kind, _record, person) => ({ keys: keysOf(person), sheet: undefined })

type Overrides = Partial<Omit<IngestDeps, 'pool'>> & Partial<Omit<IngestRequest, 'path'>>

/** Loads a file into the pool of a test, with the settings of a first day unless others are given. */
export const ingestInto =
  (database: { readonly pool: pg.Pool }, kind: RecordKind = 'nominals') =>
  async (path: string, overrides: Overrides = {}): Promise<IngestReport> => {
    const { source = 'leds', asOf = '2026-01-01', acceptChange = false, ...deps } = overrides
    return ingestFile(
      {
        pool: database.pool,
        screen: screenBy(surnameKeys),
        screenVersion: '1',
        limits: defaultLimits,
        mapping: await shippedMapping(kind),
        origin: 'live',
        placeholderNames: new Set(['UNKNOWN']),
        now: () => new Date('2026-01-01T12:00:00Z'),
        collected: async () => undefined,
        ...deps,
      },
      { path, kind, source, asOf, acceptChange },
    )
  }
