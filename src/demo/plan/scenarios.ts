/** Class of a conviction, as the severity classes of the offence table name them. */
export type OffenceClass =
  | 'sexual'
  | 'violence'
  | 'dishonesty'
  | 'drugs'
  | 'public-order'
  | 'criminal-damage'
  | 'traffic-serious'
  | 'traffic-minor'
  | 'other'

/** Why a nominal record concerns a member: it is the member, or somebody tied to the member. */
export type NominalScenario =
  | { readonly kind: 'conviction'; readonly offence: OffenceClass; readonly serving: boolean }
  | { readonly kind: 'caution' | 'penalty-notice' | 'live-charge' | 'quashed' }
  | { readonly kind: 'household' | 'declared' }
  | { readonly kind: 'relative'; readonly relative: 'twin' | 'parent' | 'sibling'; readonly together: boolean }
  | { readonly kind: 'contact'; readonly shared: 'address' | 'phone' | 'vehicle' }
  | { readonly kind: 'successive-occupant' | 'shared-premises' }

/** Why a report concerns a member. */
export type ReportScenario = 'suspect' | 'victim' | 'witness' | 'co-mention'

/** How many members a scenario befalls, as a rate per 10,000; `records` is how many nominals it plants for each. */
export type Quota<S> = { readonly scenario: S; readonly per10k: number; readonly records?: number }

/** 161 convicted among about 34,000 officers (Metropolitan Police, reported 2023), as a rate per 10,000. */
const of34000 = (count: number): number => (count / 34_000) * 10_000

const conviction = (offence: OffenceClass, count: number, serving = false): Quota<NominalScenario> => ({
  scenario: { kind: 'conviction', offence, serving },
  per10k: of34000(count),
})

/**
 * 161 convictions: 76 serious traffic, 49 dishonesty or violence (8 of them while serving), 3 sexual, 33 other. The split
 * inside dishonesty or violence and inside other is ours.
 */
export const convictionQuotas: readonly Quota<NominalScenario>[] = [
  conviction('traffic-serious', 76),
  conviction('dishonesty', 23),
  conviction('dishonesty', 4, true),
  conviction('violence', 18),
  conviction('violence', 4, true),
  conviction('sexual', 3),
  conviction('drugs', 9),
  conviction('public-order', 10),
  conviction('criminal-damage', 6),
  conviction('traffic-minor', 5),
  conviction('other', 3),
]

/** Matters that are no conviction, or no longer one; our own rates. */
export const contextQuotas: readonly Quota<NominalScenario>[] = [
  { scenario: { kind: 'caution' }, per10k: 4 },
  { scenario: { kind: 'penalty-notice' }, per10k: 2 },
  { scenario: { kind: 'live-charge' }, per10k: 1 },
  { scenario: { kind: 'quashed' }, per10k: 2 },
]

/**
 * With the 8 co-mentions of `reportQuotas` these make 55 associations per 10,000 members (Metropolitan Police, April 2023);
 * the split by kind of tie is ours.
 */
export const associationQuotas: readonly Quota<NominalScenario>[] = [
  { scenario: { kind: 'household' }, per10k: 18 },
  { scenario: { kind: 'relative', relative: 'twin', together: true }, per10k: 2 },
  { scenario: { kind: 'relative', relative: 'parent', together: true }, per10k: 2 },
  { scenario: { kind: 'relative', relative: 'sibling', together: true }, per10k: 2 },
  { scenario: { kind: 'declared' }, per10k: 9 },
  { scenario: { kind: 'contact', shared: 'address' }, per10k: 5 },
  { scenario: { kind: 'contact', shared: 'phone' }, per10k: 5 },
  { scenario: { kind: 'contact', shared: 'vehicle' }, per10k: 4 },
]

/** Look-alikes that must not be taken for the member, and shared things that mean nothing; our own rates. */
export const decoyQuotas: readonly Quota<NominalScenario>[] = [
  { scenario: { kind: 'relative', relative: 'twin', together: false }, per10k: 2 },
  { scenario: { kind: 'relative', relative: 'parent', together: false }, per10k: 2 },
  { scenario: { kind: 'relative', relative: 'sibling', together: false }, per10k: 1 },
  { scenario: { kind: 'successive-occupant' }, per10k: 10 },
  { scenario: { kind: 'shared-premises' }, per10k: 2, records: 3 },
]

/** 38 potential misconduct per 10,000 (Metropolitan Police, April 2023); 13 victims or witnesses (about 400 in 307,000). */
export const reportQuotas: readonly Quota<ReportScenario>[] = [
  { scenario: 'suspect', per10k: 38 },
  { scenario: 'victim', per10k: 8 },
  { scenario: 'witness', per10k: 5 },
  { scenario: 'co-mention', per10k: 8 },
]

/** Share of members on record twice with the same source. */
export const secondNominal = 0.15
