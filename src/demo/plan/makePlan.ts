import { VettingError } from '../../errors.ts'
import { permutation, permute } from '../random/permutation.ts'
import { type Random, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { Setting } from '../setting.ts'
import { concernsSelf } from './concernsSelf.ts'
import { declaredAssociations } from './declaredAssociations.ts'
import { expectedCount } from './expectedCount.ts'
import { addedPerNight } from './growth.ts'
import { memberCursor } from './memberCursor.ts'
import { planMisconduct } from './misconductPlan.ts'
import type { PlantedDeclaration, PlantedNominal, PlantedReport, Plan } from './plan.ts'
import {
  type NominalScenario,
  type Quota,
  type ReportScenario,
  associationQuotas,
  contextQuotas,
  convictionQuotas,
  decoyQuotas,
  reportQuotas,
  secondNominal,
} from './scenarios.ts'

const nominalQuotas = [...convictionQuotas, ...contextQuotas, ...associationQuotas, ...decoyQuotas]

/** Scenarios of which each later night plants one more among its new rows, as far as they last. */
const nightlyNominals: readonly NominalScenario[] = [
  { kind: 'conviction', offence: 'dishonesty', serving: true },
  { kind: 'declared' },
  { kind: 'contact', shared: 'address' },
]
const nightlyReports: readonly ReportScenario[] = ['suspect', 'witness']

type Draft = {
  readonly nominals: Map<number, PlantedNominal>
  readonly reports: Map<number, PlantedReport>
  readonly declarations: Map<number, PlantedDeclaration>
  readonly households: Map<number, PlantedNominal>
  readonly suspectReports: Map<number, number>
}

const joinsHousehold = (scenario: NominalScenario): boolean =>
  scenario.kind === 'household' || (scenario.kind === 'relative' && scenario.together)

const plantNominal = (draft: Draft, nominal: number, planted: PlantedNominal): void => {
  draft.nominals.set(nominal, planted)
  if (joinsHousehold(planted.scenario)) draft.households.set(planted.member, planted)
  if (planted.scenario.kind === 'declared') draft.declarations.set(planted.declaration, planted)
}

const timesOf = <S>(random: Random, workforce: number, quotas: readonly Quota<S>[]): readonly Quota<S>[] =>
  quotas.flatMap((quota) => Array<Quota<S>>(expectedCount(random, (workforce * quota.per10k) / 10_000)).fill(quota))

const tooFew = (what: string): VettingError =>
  new VettingError('usage', `Too few ${what} for a synthetic force of this size: ask for more ${what}.`)

type TakeMember = () => number | undefined

const plantNominals = (
  draft: Draft,
  random: Random,
  take: TakeMember,
  { seed, workforce, nominals }: Setting,
): void => {
  const order = permutation(seed, streams.nominalOrder, nominals)
  let used = 0
  for (const { scenario, records = 1 } of timesOf(random, workforce, nominalQuotas)) {
    const member = take()
    if (member === undefined) throw tooFew('members')
    const self = concernsSelf(scenario)
    const copies = self && chance(random, secondNominal) ? 2 : records
    const first = permute(order, used)
    const declaration = scenario.kind === 'declared' ? draft.declarations.size : -1
    for (let serial = 0; serial < copies; serial++) {
      if (used === nominals) throw tooFew('nominals')
      const nominal = permute(order, used++)
      const fact = `${scenario.kind}-${member}-${serial}`
      const pncOwner = self ? first : nominal
      plantNominal(draft, nominal, { member, scenario, fact, serial, pncOwner, declaration })
    }
  }
}

const plantReports = (draft: Draft, random: Random, take: TakeMember, { seed, workforce, reports }: Setting): void => {
  const order = permutation(seed, streams.reportOrder, reports)
  let used = 0
  for (const { scenario } of timesOf(random, workforce, reportQuotas)) {
    const member = take()
    if (member === undefined) throw tooFew('members')
    if (used === reports) throw tooFew('reports')
    const report = permute(order, used++)
    draft.reports.set(report, { member, scenario, fact: `${scenario}-${member}` })
    if (scenario === 'suspect') draft.suspectReports.set(member, report)
  }
}

/** Plants the nightly scenarios at the first of the night's new rows, as far as there are new rows and members left. */
const plantLaterNight = (draft: Draft, take: TakeMember, setting: Setting, night: number): void => {
  const { share, nominals, reports } = setting
  const newNominals = addedPerNight(nominals, share)
  const newReports = addedPerNight(reports, share)
  const declared = declaredAssociations(setting.workforce)
  nightlyNominals.slice(0, newNominals).forEach((scenario, position) => {
    const member = take()
    if (member === undefined) return
    const nominal = nominals + (night - 1) * newNominals + position
    const declaration = scenario.kind === 'declared' ? declared + (night - 1) * addedPerNight(declared, share) : -1
    const fact = `${scenario.kind}-${member}-0`
    plantNominal(draft, nominal, { member, scenario, fact, serial: 0, pncOwner: nominal, declaration })
  })
  nightlyReports.slice(0, newReports).forEach((scenario, position) => {
    const member = take()
    if (member === undefined) return
    const report = reports + (night - 1) * newReports + position
    draft.reports.set(report, { member, scenario, fact: `${scenario}-${member}` })
  })
}

/** Decides which records concern which members. Throws `usage` where the extracts are too small for the workforce. */
export const makePlan = (setting: Setting): Plan => {
  const draft: Draft = {
    nominals: new Map(),
    reports: new Map(),
    declarations: new Map(),
    households: new Map(),
    suspectReports: new Map(),
  }
  const { seed, workforce, nominals, reports, nights } = setting
  const take = memberCursor(setting)
  if (workforce > 0 && nominals > 0) plantNominals(draft, randomFor(seed, streams.plan, 2), take, setting)
  if (workforce > 0 && reports > 0) plantReports(draft, randomFor(seed, streams.plan, 3), take, setting)
  for (let night = 1; night <= nights; night++) plantLaterNight(draft, take, setting, night)
  return { ...draft, cases: planMisconduct(seed, workforce) }
}
