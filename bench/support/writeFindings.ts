import { type IncomingFinding, incomingFinding } from '../../src/store/review/incomingFinding.ts'

const comparisons = [
  'forename',
  'surname',
  'date-of-birth',
  'sex',
  'address',
  'postcode',
  'phone',
  'pnc',
  'nino',
  'birthplace',
  'vehicle',
  'email',
]

const comparison = (name: string, n: number) => ({
  name,
  label: name,
  level: n % 3 === 0 ? 'exact' : 'similar',
  weight: (n % 97) / 7,
  frequencyWeight: (n % 31) / 11,
  leftValue: `left value ${n}`,
  rightValue: `right value ${n}`,
  detail: `the two values agree in all but ${n % 5} characters`,
})

const classes = ['CONVICTION', 'MISCONDUCT', 'ASSOCIATION', 'ASSOCIATION'] as const
const bands = ['HIGH', 'MEDIUM', 'MEDIUM', 'LOW'] as const
const themes = ['violence', 'dishonesty', 'drugs', 'traffic-serious', 'public-order'] as const

/**
 * The n-th of a made-up set of findings, about 3 kB of JSON each: four to a member, every second one a shared contact,
 * one record in a hundred on two members. `version` changes its evidence.
 */
export const benchFinding = (n: number, version = 0): IncomingFinding => {
  const key = {
    memberKey: `43/${Math.floor(n / 4)}`,
    class: classes[n % 4] ?? 'CONVICTION',
    source: 'bench',
    recordKind: 'nominals',
    recordKey: `N${n % 100 === 0 ? n + 16 : n}`,
    relation: n % 4 < 2 ? 'self' : 'contact',
  }
  const doc = {
    ...key,
    band: bands[Math.floor(n / 4) % 4] ?? 'LOW',
    weight: 5 + (n % 200) / 8,
    probability: 0.9,
    model: { name: 'person', version: 1, fingerprint: 'bench' },
    sentence: `A made-up sentence, version ${version}`,
    comparisons: comparisons.map((name) => comparison(name, n + version)),
    signals:
      n % 4 < 2 ? [themes[n % 5] ?? 'other', ...(n % 7 === 0 ? ['custody'] : [])] : ['convicted-contact', 'address'],
    contacts: n % 4 < 2 ? [] : [`address:${Math.floor(n / 12)}`],
    incidents:
      n % 4 < 2
        ? [
            {
              key: `case ${n}`,
              keys: [`case ${n}`],
              date: '2015-02-03',
              class: 'violence',
              status: 'conviction',
              steps: [],
            },
          ]
        : [],
    matters: [
      {
        type: 'disposal',
        key: `D${n}`,
        effect: 'conviction',
        offence: 'An offence with a title of usual length',
        court: 'A court',
      },
    ],
  }
  return incomingFinding(doc, `f${n}-${version}`)
}
