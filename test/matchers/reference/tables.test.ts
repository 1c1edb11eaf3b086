import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDisposalResults } from '../../../src/matchers/reference/disposalResults.ts'
import { parseForces } from '../../../src/matchers/reference/forces.ts'
import { offenceClassOf } from '../../../src/matchers/reference/offenceClasses.ts'
import { meaningsOf } from '../../../src/matchers/reference/qualifiers.ts'
import { themesOfText } from '../../../src/matchers/reference/reportThemes.ts'
import { references } from '../fixtures.ts'

describe('the severity class of an offence', () => {
  test.each([
    ['019/01', '', 'sexual', true],
    ['026/00', '', 'other', false],
    ['068/00', '', 'other', false],
    ['086/10', '', 'sexual', false],
    ['066/91', 'SX03220', 'sexual', false],
    ['066/91', 'PU86003', 'public-order', false],
    ['008/06', '', 'violence', false],
    ['008/72', '', 'public-order', false],
    ['034/01', '', 'violence', true],
    ['036/01', '', 'violence', true],
    ['081/01', '', 'violence', false],
    ['090/01', '', 'violence', false],
    ['035/00', '', 'dishonesty', true],
    ['038/01', '', 'dishonesty', false],
    ['046/00', '', 'dishonesty', false],
    ['067/00', '', 'dishonesty', true],
    ['079/00', '', 'dishonesty', true],
    ['814/01', '', 'dishonesty', false],
    ['138/01', '', 'dishonesty', false],
    ['077/01', '', 'drugs', false],
    ['092/01', '', 'drugs', false],
    ['193/01', '', 'drugs', false],
    ['064/00', '', 'public-order', true],
    ['125/09', '', 'public-order', false],
    ['141/01', '', 'public-order', false],
    ['725/01', '', 'public-order', false],
    ['195/12', 'PH97001', 'public-order', false],
    ['195/12', 'BA76001', 'other', false],
    ['056/01', '', 'criminal-damage', false],
    ['149/00', '', 'criminal-damage', false],
    ['802/00', '', 'traffic-serious', false],
    ['803/01', '', 'traffic-serious', false],
    ['004/04', '', 'traffic-serious', true],
    ['004/08', '', 'traffic-serious', false],
    ['004/01', '', 'violence', true],
    ['809/01', '', 'traffic-minor', false],
    ['185/00', '', 'other', false],
    ['999/01', '', 'unclassified', false],
    ['', 'SX03001', 'sexual', false],
    ['', 'TH68001', 'dishonesty', false],
    ['', 'RT88191', 'unclassified', false],
    ['', '', 'unclassified', false],
  ] as const)(
    'Home Office code "%s" with CJS code "%s" is %s, indictable only: %s',
    (homeOffice, cjs, severity, indictableOnly) => {
      expect(offenceClassOf(references.offenceClasses, homeOffice, cjs)).toMatchObject({ severity, indictableOnly })
    },
  )
})

describe('the effect of a result code', () => {
  test.each([
    [['1002', '1007', '1022', '1081', '1115', '1134', '1116', '1141', '1015', '1017', '1018'], 'sentence'],
    [['1008', '1016', '2009', '2010'], 'verdict'],
    [['1117', '1038', '1039', '1064', '1065', '1069', '1076'], 'caution'],
    [['1109', '1505'], 'penalty-notice'],
    [['3052', '3218', '3085', '3086', '3088', '1179', '3282'], 'marker'],
    [['3008', '3070', '3071', '3166'], 'ancillary'],
    [['2004', '2005', '2006', '2053', '2060', '2063', '2064', '1118'], 'nothing'],
    [['2007', '2104', '2008'], 'context'],
    [['2068'], 'sentence-quashed'],
    [['2079', '2084', '2100', '2101'], 'quashed'],
    [['1068'], 'by-hand'],
  ] as const)('%j: %s', (codes, effect) => {
    expect(codes.map((code) => references.disposalResults.get(code)?.effect)).toEqual(codes.map(() => effect))
  })

  test('custody is prison, detention and youth custody, also suspended', () => {
    const custody = [...references.disposalResults]
      .filter(([, { signal }]) => signal === 'custody')
      .map(([code]) => code)
    expect(custody).toEqual(['1002', '1007', '1022', '1081', '1115', '1134'])
  })

  test('a table with a word nobody knows is refused', () => {
    const text = 'code,effect,signal,sentence,title\n1002,jail,,,Prison'
    expect(() => parseDisposalResults(text)).toThrow('Reference table disposal-results holds a word it must not')
  })
})

test('force codes have two characters, and each has a name', () => {
  const text = readFileSync(new URL('../../../config/reference/forces.csv', import.meta.url), 'utf8')
  const forces = parseForces(text)
  expect(forces.get('13')).toEqual({ code: '13', name: 'West Yorkshire', kind: 'force' })
  expect([...forces.keys()].every((code) => /^[0-9A-Z]{2}$/.test(code))).toBe(true)
})

test.each([
  [['DV', 'zz'], ['domestic']],
  [
    ['hate', 'vu'],
    ['hate', 'vulnerable-victim'],
  ],
  [[], []],
])('the qualifiers %j mean %j', (received, meanings) => {
  expect([...meaningsOf(references.qualifiers, received)]).toEqual(meanings)
})

test.each([
  ['Domestic abuse', ['domestic']],
  ['OCG - drug supply', ['organised-crime', 'drugs']],
  ['SEXUAL ASSAULT', ['sexual', 'violence']],
  ['Essex traffic', ['traffic-minor']],
  ['Information', []],
])('a report of the category "%s" is about %j', (category, themes) => {
  expect(themesOfText(references.reportThemes, category)).toEqual(themes)
})
