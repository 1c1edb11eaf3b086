import { checkLetter } from '../../records/identifiers/checkLetter.ts'
import { isoDate, yearOf } from '../calendar.ts'
import { summonsNumberOf } from '../identifiers/summonsNumberOf.ts'
import { mix } from '../random/random.ts'
import type { World } from '../world.ts'
import type { DemoDisposal } from './disposal.ts'

const forces = ['01', '01', '01', '06', '20', '13', '05', '43', '46', '62'] as const
const units = ['AA', 'CD', 'EK', 'ZD', 'YE', 'KG'] as const

/** Case reference `YY/CCCC/NNNNNNL` of a court case; '' for matters that never came to court. */
const caseReference = ({ court: [, code], caseNumber, decided, started }: DemoDisposal): string => {
  if (code === '') return ''
  const year = String(yearOf(decided < 0 ? started : decided)).slice(2)
  const number = String((mix(caseNumber) >>> 0) % 1_000_000).padStart(6, '0')
  return `${year}/${code}/${number}${checkLetter(year + code + number)}`
}

const summonsNumber = (world: World, { caseNumber, started }: DemoDisposal): string => {
  const force = forces[(caseNumber >>> 4) % forces.length] ?? forces[0]
  const unit = units[(caseNumber >>> 5) % units.length] ?? units[0]
  return summonsNumberOf(world.numbers, caseNumber, yearOf(started), force, unit)
}

/** Cells of a disposal row; `appeal` is what later nights entered, '' when none did. */
export const disposalCells = (
  world: World,
  key: string,
  nominal: string,
  disposal: DemoDisposal,
  appeal: string,
): readonly string[] => {
  const { offence, outcome, court, sequence, started, decided, qualifiers } = disposal
  return [
    key,
    nominal,
    court[0],
    caseReference(disposal),
    summonsNumber(world, disposal),
    String(sequence),
    offence.cjs,
    offence.npcc,
    offence.homeOffice,
    offence.title,
    qualifiers,
    outcome.plea,
    outcome.adjudication,
    isoDate(started),
    '',
    decided < 0 ? '' : isoDate(decided),
    outcome.resultCode,
    outcome.resultText,
    outcome.duration,
    outcome.amount,
    '0',
    outcome.liveStatus,
    appeal,
    'OFFICIAL-SENSITIVE',
  ]
}
