import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { leakOf } from '../../../src/review/packet/leakOf.ts'
import { renderHtml, renderJson } from '../../../src/review/packet/renderPacket.ts'
import { withhold } from '../../../src/review/packet/withhold.ts'

const shownAs = (items: ReturnType<typeof withhold>['items']) => {
  const packet = { memberKey: '43/1', madeOn: '2026-01-05', marking: 'OFFICIAL', items }
  return [renderHtml(packet), renderJson(packet)]
}

const row = (value: string) => ({ label: 'Reasons', value })

test('a withheld item takes with it what is part of it, and only that', () => {
  const ids = ['flag-1', 'flag-1-source', 'flag-1-matter-1', 'flag-12', 'matter-1-decision-2']
  const { items } = withhold(
    ids.map((id) => ({ id, title: id, rows: [row(`text of ${id}`)] })),
    ['flag-1'],
  )
  expect(items.map(({ withheld }) => withheld)).toEqual([true, true, true, false, false])
})

test('what a withheld item says is taken out of all others, in any case', () => {
  const items = [
    {
      id: 'flag-1-matter-1',
      title: 'Document',
      rows: [row('Robbery (armed) $1.00'), { ...row('OFFICIAL'), isWord: true as const }],
    },
    {
      id: 'flag-1-decision-1',
      title: 'Decision',
      rows: [row('About the ROBBERY (ARMED) $1.00 of March'), row('OFFICIAL')],
    },
  ]
  const { items: shown } = withhold(items, ['flag-1-matter-1'])
  expect(shown[1]?.rows.map(({ value }) => value)).toEqual(['About the [withheld] of March', 'OFFICIAL'])
})

test('whatever is withheld, wherever it stands, is in no rendering in any spelling of it', () => {
  // Letters and signs that HTML, JSON and regular expressions write in another way.
  const secret = fc.string({
    unit: fc.constantFrom(...Array.from('qQzZ<>&"\'\\/.*+?[](){}|^$é\n\t🔒')),
    minLength: 4,
    maxLength: 20,
  })
  const text = fc.string({ unit: 'grapheme', maxLength: 20 })
  fc.assert(
    fc.property(secret, text, text, (given, before, after) => {
      fc.pre(given.trim().length >= 4)
      const { items, secrets } = withhold(
        [
          { id: 'flag-1', title: 'What matched', rows: [row(given)] },
          {
            id: 'flag-2',
            title: 'Who decided',
            rows: [row(`${before}${given}${after}`), row(given.toUpperCase()), row(before)],
          },
        ],
        ['flag-1'],
      )
      expect(secrets).toEqual([given.trim()])
      for (const rendered of shownAs(items)) expect(leakOf(rendered, secrets)).toBe(-1)
    }),
    { numRuns: 1_000 },
  )
})

test('the last look finds a secret as HTML and as JSON write it', () => {
  const secret = `O'Brien & "Sons"`
  const items = [{ title: 'Decision', rows: [row(`seen by ${secret}`)], withheld: false }]
  for (const rendered of shownAs(items)) {
    expect(rendered).not.toContain(secret)
    expect(leakOf(rendered, ['somebody else', secret])).toBe(1)
  }
})

test('the page needs nothing else and runs nothing', () => {
  const [html = ''] = shownAs([
    { title: 'Decision', rows: [row('<script src="x">alert(1)</script><img onerror=x>')], withheld: false },
  ])
  expect(html).not.toMatch(/<(script|img|link|iframe|a |meta name)/)
  expect(html).toContain('&lt;script src=&quot;x&quot;&gt;')
})
