import { expect, test } from 'vitest'
import { type DateForm, dateForms } from '../../../src/extracts/mapping/dateForms.ts'

test.each<[DateForm, string, string | undefined]>([
  ['YYYY-MM-DD', '2026-02-01', '2026-02-01'],
  ['DD/MM/YYYY', '01/02/2026', '2026-02-01'],
  ['DD/MM/YYYY', '1.2.2026', '2026-02-01'],
  ['DD/MM/YYYY', '01/02/2026 00:00:00', '2026-02-01'],
  ['DD/MM/YYYY', '01/02/26', undefined],
  ['DD/MM/YYYY', '2026-02-01', undefined],
  ['DDMMYYYY', '01022026', '2026-02-01'],
  ['DDMMYYYY', '1022026', undefined],
  ['YYYYMMDD', '20260201', '2026-02-01'],
  ['DD-MON-YYYY', '1 Feb 2026', '2026-02-01'],
  ['DD-MON-YYYY', '01-FEB-2026', '2026-02-01'],
  ['DD-MON-YYYY', '01-FEBRUARY-2026', '2026-02-01'],
  ['DD-MON-YYYY', '01-FOO-2026', undefined],
])('%s reads %s as %s', (form, cell, iso) => {
  expect(dateForms[form](cell)).toBe(iso)
})
