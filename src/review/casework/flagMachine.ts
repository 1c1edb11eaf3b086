import type { FlagStatus } from '../../store/review/flagStatus.ts'
import type { Transition } from './transition.ts'

/** What an officer does to a flag: the answer to "is it this person?" is a person's alone. */
export const officerFlagActions = ['check', 'confirm', 'reject', 'duplicate', 'undo', 'reopen'] as const

/** What a run does to a flag. It never confirms or rejects. */
export const systemFlagActions = ['withdraw', 'return', 'expire', 'retest', 'supersede', 'resurface'] as const

export type FlagAction = (typeof officerFlagActions)[number] | (typeof systemFlagActions)[number]

export type FlagNeed =
  /** Both records were opened by the decider. */
  | 'evidence-opened'
  /** The decider's own words and factors. */
  | 'reasons'
  /** No other member fits the record at HIGH. */
  | 'no-conflict'
  /** The flag this one repeats. */
  | 'original'
  /** A cause listed in the reopening rules. */
  | 'listed-cause'

const open = ['NEW', 'IDENTITY_CHECK', 'CONFIRMED'] as const
const unanswered = ['NEW', 'IDENTITY_CHECK'] as const

/** Every allowed step of a flag; whatever is not here is refused. */
export const flagMachine: readonly Transition<FlagStatus, FlagAction, FlagNeed>[] = [
  { action: 'check', from: ['NEW'], to: 'IDENTITY_CHECK', needs: [] },
  { action: 'confirm', from: unanswered, to: 'CONFIRMED', needs: ['evidence-opened', 'reasons', 'no-conflict'] },
  { action: 'reject', from: unanswered, to: 'WRONG_PERSON', needs: ['evidence-opened', 'reasons'] },
  { action: 'duplicate', from: unanswered, to: 'DUPLICATE', needs: ['evidence-opened', 'original'] },
  { action: 'undo', from: ['CONFIRMED'], to: 'IDENTITY_CHECK', needs: ['reasons'] },
  { action: 'reopen', from: ['WRONG_PERSON', 'DUPLICATE'], to: 'IDENTITY_CHECK', needs: ['reasons', 'listed-cause'] },
  { action: 'withdraw', from: open, to: 'SOURCE_WITHDRAWN', needs: [] },
  { action: 'return', from: ['SOURCE_WITHDRAWN'], to: 'NEW', needs: [] },
  { action: 'expire', from: unanswered, to: 'EXPIRED', needs: [] },
  { action: 'retest', from: ['EXPIRED'], to: 'NEW', needs: [] },
  { action: 'supersede', from: open, to: 'SUPERSEDED', needs: [] },
  { action: 'resurface', from: ['WRONG_PERSON'], to: 'NEW', needs: ['listed-cause'] },
]
