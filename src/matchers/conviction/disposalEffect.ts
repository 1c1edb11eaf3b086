import type { Disposal } from '../../records/disposal.ts'
import type { DisposalEffect } from '../matter.ts'
import type { DisposalResults, ResultEffect } from '../reference/disposalResults.ts'
import { isConvictionQuashed, type QuashedOffences } from './quashedOffences.ts'
import { offenceKey } from './offenceKey.ts'

/**
 * A sentence stands on a finding of guilt. Where the adjudication is blank a conviction date says as much; without
 * either the row is set aside rather than guessed.
 */
const afterSentence = ({ adjudication, convictionDate }: Disposal): DisposalEffect => {
  switch (adjudication) {
    case 'Guilty':
      return 'conviction'
    case 'Not Guilty':
      return 'nothing'
    case 'Non-Conviction':
      return 'context'
    case '':
      return convictionDate === '' ? 'quarantine' : 'conviction'
  }
}

const withoutResult = ({ adjudication }: Disposal): DisposalEffect =>
  adjudication === 'Guilty' ? 'conviction' : adjudication === 'Not Guilty' ? 'nothing' : 'context'

const fromResult = (effect: ResultEffect, disposal: Disposal, isJoined: boolean): DisposalEffect => {
  switch (effect) {
    case 'sentence':
      return afterSentence(disposal)
    case 'ancillary':
      return isJoined ? 'joined' : afterSentence(disposal)
    case 'verdict':
      return disposal.adjudication === 'Guilty' ? 'conviction' : 'finding'
    case 'sentence-quashed':
      return withoutResult(disposal)
    case 'by-hand':
      return 'quarantine'
    case 'caution':
    case 'penalty-notice':
    case 'marker':
    case 'nothing':
    case 'context':
    case 'quashed':
      return effect
  }
}

/**
 * What a disposal amounts to. `isJoined`: another disposal of the same offence is a sentence, which an ancillary order
 * (endorsement, disqualification) only adds to. An unknown result code is set aside.
 */
export const disposalEffect = (
  disposal: Disposal,
  results: DisposalResults,
  quashed: QuashedOffences,
  isJoined: boolean,
): DisposalEffect => {
  if (isConvictionQuashed(disposal, results) || quashed.convictions.has(offenceKey(disposal))) return 'quashed'
  if (disposal.liveStatus !== '') return 'live'
  if (disposal.resultCode === '') return withoutResult(disposal)
  const result = results.get(disposal.resultCode)
  return result === undefined ? 'quarantine' : fromResult(result.effect, disposal, isJoined)
}

const raising: ReadonlySet<DisposalEffect> = new Set([
  'conviction',
  'finding',
  'caution',
  'penalty-notice',
  'marker',
  'live',
])

/** Whether an effect alone raises a finding. */
export const raises = (effect: DisposalEffect): boolean => raising.has(effect)
