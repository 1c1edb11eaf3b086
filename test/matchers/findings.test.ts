import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import type { Assessment } from '../../src/matchers/index.ts'
import { findingsFor } from '../../src/matchers/findings.ts'
import type { Disposal, PersonRole } from '../../src/records/index.ts'
import { disposals, input, member, nominal, person, references, reported, reportPerson } from './fixtures.ts'

const band = fc.constantFrom<Assessment['band']>('HIGH', 'MEDIUM', 'LOW', 'RELATIVE', 'NONE')
const roles = fc.uniqueArray(
  fc.constantFrom<PersonRole>('suspect', 'convicted', 'victim', 'witness', 'associate', 'mentioned'),
)
const anyDisposal: fc.Arbitrary<Partial<Disposal>> = fc.record({
  caseReference: fc.constantFrom('', 'X1', 'X2'),
  offenceSequence: fc.constantFrom(1, 2),
  resultCode: fc.constantFrom('', '9999', ...references.disposalResults.keys()),
  adjudication: fc.constantFrom('', 'Guilty', 'Not Guilty', 'Non-Conviction'),
  duration: fc.constantFrom('', '6M', '5Y', 'LIFE', 'rubbish'),
  convictionDate: fc.constantFrom('', '2015', '2015-06-01', '2020-02-29'),
  offenceStart: fc.constantFrom('', '2001', '2015-03-01'),
  offenceEnd: fc.constantFrom('', '2016-01-01'),
  liveStatus: fc.constantFrom('', 'CHARGED'),
})
const phones = [{ value: '+447700900461', validity: 'valid' }] as const
const sharing = member({ person: person({ phones }) })

test('the order of a nominal’s disposals never shows in its findings', () => {
  fc.assert(
    fc.property(fc.array(anyDisposal, { maxLength: 6 }), band, (list, of) => {
      const items = disposals(...list)
      const forwards = findingsFor(input(nominal(items, { person: person({ phones }) }), { member: sharing }, of))
      const backwards = findingsFor(
        input(nominal(items.toReversed(), { person: person({ phones }) }), { member: sharing }, of),
      )
      expect(backwards).toEqual(forwards)
    }),
  )
})

test('a conviction finding always holds a matter that raises it', () => {
  fc.assert(
    fc.property(fc.array(anyDisposal, { maxLength: 6 }), (list) => {
      for (const { matters, signals } of findingsFor(input(nominal(disposals(...list))))) {
        const raising = ['conviction', 'finding', 'caution', 'penalty-notice', 'marker', 'live']
        expect(matters.some((matter) => matter.type === 'disposal' && raising.includes(matter.effect))).toBe(true)
        expect(new Set(signals).size).toBe(signals.length)
      }
    }),
  )
})

test('a victim or witness who is no suspect is never misconduct, whatever the other roles', () => {
  fc.assert(
    fc.property(roles, band, (own, of) => {
      const suspect = { key: 'p2', data: reportPerson({ roles: ['suspect'] }) }
      const classes = findingsFor(input(reported({ roles: own }, {}, [suspect]), {}, of)).map(
        (finding) => finding.class,
      )
      const isSuspect = own.includes('suspect') || own.includes('convicted')
      const isHarmed = own.includes('victim') || own.includes('witness')
      expect(classes.includes('MISCONDUCT')).toBe(isSuspect && of !== 'NONE')
      expect(classes.includes('WELFARE')).toBe(isHarmed && !isSuspect && of !== 'NONE')
    }),
  )
})

test('one pair gives at most one finding of a class', () => {
  fc.assert(
    fc.property(roles, band, (own, of) => {
      const suspect = { key: 'p2', data: reportPerson({ roles: ['suspect'] }) }
      const found = findingsFor(
        input(reported({ roles: own, person: person({ phones }) }, {}, [suspect]), { member: sharing }, of),
      )
      expect(new Set(found.map((finding) => finding.class)).size).toBe(found.length)
    }),
  )
})
