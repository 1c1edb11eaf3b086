import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { stayOverlap } from '../../../src/matchers/association/stayOverlap.ts'

test.each([
  [
    'both dated, one inside the other',
    ['2010-01-01', '2020-01-01'],
    ['2012-01-01', '2013-01-01'],
    'overlap',
    '2012-01-01',
    '2013-01-01',
  ],
  ['both still there', ['2010-01-01', ''], ['2015-01-01', ''], 'overlap', '2015-01-01', ''],
  [
    'one left on the day the other came',
    ['2010-01-01', '2015-01-01'],
    ['2015-01-01', ''],
    'overlap',
    '2015-01-01',
    '2015-01-01',
  ],
  ['one left before the other came', ['2010-01-01', '2014-12-31'], ['2015-01-01', ''], 'apart', '', ''],
  ['no dates at all', ['', ''], ['', ''], 'unknown', '', ''],
  ['one first day missing', ['', '2016-01-01'], ['2015-01-01', ''], 'unknown', '', ''],
  ['one first day missing, but left before', ['', '2014-01-01'], ['2015-01-01', ''], 'apart', '', ''],
] as const)('%s', (_, [aFrom, aTo], [bFrom, bTo], overlap, from, to) => {
  expect(stayOverlap({ from: aFrom, to: aTo }, { from: bFrom, to: bTo })).toEqual({ overlap, from, to })
  expect(stayOverlap({ from: bFrom, to: bTo }, { from: aFrom, to: aTo })).toEqual({ overlap, from, to })
})

const day = fc.constantFrom('', '2010-01-01', '2012-06-01', '2015-01-01', '2020-12-31')

test('two known stays overlap exactly when some day lies in both', () => {
  fc.assert(
    fc.property(fc.record({ from: day, to: day }), fc.record({ from: day, to: day }), (one, other) => {
      fc.pre(
        one.from !== '' &&
          other.from !== '' &&
          (one.to === '' || one.from <= one.to) &&
          (other.to === '' || other.from <= other.to),
      )
      const latestStart = one.from > other.from ? one.from : other.from
      const isInBoth = [one, other].every(({ to }) => to === '' || to >= latestStart)
      expect(stayOverlap(one, other).overlap).toBe(isInBoth ? 'overlap' : 'apart')
    }),
  )
})
