import type { Trial } from '../data/offences.ts'
import { type Random, between, chance, pick } from '../random/random.ts'
import { draw, weighted } from '../random/weighted.ts'

/** How a matter ended, or that it has not. */
export type Ending =
  | 'sentence'
  | 'caution'
  | 'reprimand'
  | 'penalty-notice'
  | 'ended'
  | 'lie-on-file'
  | 'live'
  | 'quashed'

export type Outcome = {
  readonly plea: string
  readonly adjudication: string
  readonly resultCode: string
  readonly resultText: string
  readonly duration: string
  readonly amount: string
  readonly liveStatus: string
}

const nothing: Outcome = {
  plea: '',
  adjudication: '',
  resultCode: '',
  resultText: '',
  duration: '',
  amount: '',
  liveStatus: '',
}

/** CJS result codes of court sentences with their shares by mode of trial. */
const sentences: Readonly<Record<Trial, ReturnType<typeof sentenceDraw>>> = {
  CI: sentenceDraw([
    ['1002', 78],
    ['1115', 18],
    ['1116', 4],
  ]),
  CE: sentenceDraw([
    ['1015', 32],
    ['1116', 28],
    ['1018', 14],
    ['1115', 12],
    ['1002', 12],
    ['1017', 2],
  ]),
  CM: sentenceDraw([
    ['1015', 94],
    ['1116', 4],
    ['1017', 2],
  ]),
  CS: sentenceDraw([
    ['1015', 58],
    ['1018', 24],
    ['1116', 14],
    ['1002', 2],
    ['1017', 2],
  ]),
}

function sentenceDraw(shares: readonly (readonly [string, number])[]) {
  return weighted(shares, ([, share]) => share)
}

const titles: Readonly<Record<string, string>> = {
  '1002': 'Imprisonment',
  '1007': 'Detention',
  '1015': 'Fine',
  '1017': 'Absolute discharge',
  '1018': 'Conditional discharge',
  '1038': 'Reprimand',
  '1109': 'Penalty notice',
  '1115': 'Suspended imprisonment',
  '1116': 'Community order',
  '1117': 'Conditional caution completed',
  '1141': 'Youth rehabilitation order',
  '2004': 'Not guilty',
  '2006': 'Dismissed',
  '2008': 'To lie on file',
  '2053': 'Discontinued',
  '2063': 'Withdrawn',
  '2079': 'Conviction quashed',
  '3052': 'Sex offender notice',
  '3070': 'Disqualified from driving - obligatory',
}

export const resultTitle = (code: string): string => titles[code] ?? ''

const durationOf = (random: Random, code: string): string => {
  switch (code) {
    case '1002':
      return chance(random, 0.7) ? `${between(random, 2, 24)}M` : `${between(random, 2, 9)}Y`
    case '1115':
      return `${between(random, 2, 24)}M`
    case '1116':
      return `${between(random, 4, 28) * 10}H`
    case '1018':
    case '1141':
      return `${pick(random, [6, 12, 18, 24])}M`
    default:
      return ''
  }
}

const sentence = (random: Random, trial: Trial, young: boolean): Outcome => {
  const code = young ? pick(random, ['1141', '1018', '1141']) : draw(random, sentences[trial])[0]
  return {
    plea: chance(random, 0.72) ? 'Guilty' : 'Not Guilty',
    adjudication: 'Guilty',
    resultCode: code,
    resultText: resultTitle(code),
    duration: durationOf(random, code),
    amount: code === '1015' ? `${between(random, 4, 60) * 20}.00` : '',
    liveStatus: '',
  }
}

const plain = (code: string, plea = '', adjudication = ''): Outcome => ({
  ...nothing,
  plea,
  adjudication,
  resultCode: code,
  resultText: resultTitle(code),
})

/** What the source holds about the end of a matter; `young` for offenders under 18. */
export const outcomeOf = (random: Random, ending: Ending, trial: Trial, young: boolean): Outcome => {
  switch (ending) {
    case 'sentence':
      return sentence(random, trial, young)
    case 'caution':
      return plain('1117')
    case 'reprimand':
      return plain('1038')
    case 'penalty-notice':
      return plain('1109')
    case 'ended': {
      const code = pick(random, ['2004', '2006', '2053', '2063'])
      return plain(code, 'Not Guilty', code === '2004' ? 'Not Guilty' : 'Non-Conviction')
    }
    case 'lie-on-file':
      return plain('2008', 'Not Guilty')
    case 'live':
      return { ...nothing, liveStatus: pick(random, ['CHARGED', 'BAILED', 'WARRANT']) }
    case 'quashed':
      return plain('2079', 'Not Guilty', 'Non-Conviction')
  }
}
