import { diffJson, type FieldChange } from './diffJson.ts'

/** What of a flag an officer would see change. */
export type FlagSide = {
  readonly standing: object
  readonly evidenceFingerprint: string
  readonly evidence: unknown
}

/** What changed from one state of a flag to the next, field by field; evidence that amounts to the same has not changed. */
export function flagChanges(before: FlagSide, after: FlagSide): readonly FieldChange[] {
  const standing = diffJson(before.standing, after.standing)
  const found =
    before.evidenceFingerprint === after.evidenceFingerprint ? [] : diffJson(before.evidence, after.evidence)
  return [...standing, ...found.map((change) => ({ ...change, field: `evidence.${change.field}` }))]
}
