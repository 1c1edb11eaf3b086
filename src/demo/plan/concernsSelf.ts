import type { NominalScenario } from './scenarios.ts'

const selfKinds: ReadonlySet<NominalScenario['kind']> = new Set([
  'conviction',
  'caution',
  'penalty-notice',
  'live-charge',
  'quashed',
])

/** Whether a scenario makes the record one about the member. */
export const concernsSelf = ({ kind }: NominalScenario): boolean => selfKinds.has(kind)
