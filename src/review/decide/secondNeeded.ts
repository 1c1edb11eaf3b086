import type { Band, Tier } from '../../store/review/band.ts'
import type { Policy } from '../policy/policy.ts'

/** Acts that take two people, where the policy lists them. */
export const twoPersonRules = [
  'top-nfa',
  'high-wrong-person',
  'known-without-case',
  'relative-override',
  'harm-test',
  'export',
  'threshold-change',
  'overturn',
] as const

export type TwoPersonRule = (typeof twoPersonRules)[number]

/** What somebody is about to do. */
export type Act =
  | { readonly type: 'answer'; readonly band: Band; readonly answer: 'CONFIRMED' | 'WRONG_PERSON' | 'DUPLICATE' }
  | { readonly type: 'outcome'; readonly tier: Tier; readonly outcome: string; readonly linkedCase: boolean }
  | { readonly type: 'withhold' | 'export' | 'change-threshold' | 'overturn' }

/** The two-person rule an act falls under; undefined when one person may do it. */
export function secondNeeded({ twoPerson }: Pick<Policy, 'twoPerson'>, act: Act): TwoPersonRule | undefined {
  const rule = ruleOf(act)
  return rule !== undefined && twoPerson.includes(rule) ? rule : undefined
}

function ruleOf(act: Act): TwoPersonRule | undefined {
  switch (act.type) {
    case 'answer':
      if (act.band === 'RELATIVE' && act.answer === 'CONFIRMED') return 'relative-override'
      return act.band === 'HIGH' && act.answer === 'WRONG_PERSON' ? 'high-wrong-person' : undefined
    case 'outcome':
      if (act.outcome === 'NFA' && act.tier === 'TOP') return 'top-nfa'
      return act.outcome === 'ALREADY_KNOWN' && !act.linkedCase ? 'known-without-case' : undefined
    case 'withhold':
      return 'harm-test'
    case 'export':
      return 'export'
    case 'change-threshold':
      return 'threshold-change'
    case 'overturn':
      return 'overturn'
  }
}
