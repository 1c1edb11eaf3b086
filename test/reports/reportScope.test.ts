import { expect, test } from 'vitest'
import { reportScope } from '../../src/reports/reportScope.ts'

const limits = { suppressBelow: { published: 10, internal: 5 } }
const today = '2026-11-27'

test('everything up to today, unless said otherwise', () => {
  expect(reportScope({}, limits, today)).toEqual({
    asAt: today,
    from: '1900-01-01',
    to: today,
    audience: 'internal',
    suppressBelow: 5,
  })
  expect(reportScope({ asAt: '2026-03-31', publish: true }, limits, today)).toMatchObject({
    asAt: '2026-03-31',
    to: '2026-03-31',
    audience: 'published',
    suppressBelow: 10,
  })
})

test.each([{ from: '2026-02-01', to: '2026-01-01' }, { to: '2026-02-01', asAt: '2026-01-01' }, { from: '2027-01-01' }])(
  '%j is out of order',
  (request) => {
    expect(() => reportScope(request, limits, today)).toThrow(expect.objectContaining({ code: 'usage' }))
  },
)
