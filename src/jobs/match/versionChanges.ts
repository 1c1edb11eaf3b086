import { type MemberVersions, versionBytes } from '../../store/matching/memberVersions.ts'

/** Ids of members by what became of them: `gone` have to leave, `come` to be read; who changed is in both. */
export type VersionChanges = { readonly gone: readonly number[]; readonly come: readonly number[] }

const isSame = (a: MemberVersions, i: number, b: MemberVersions, j: number): boolean => {
  for (let at = 0; at < versionBytes; at++)
    if (a.versions[i * versionBytes + at] !== b.versions[j * versionBytes + at]) return false
  return true
}

/** What differs between two states of the workforce. */
export const versionChanges = (before: MemberVersions, now: MemberVersions): VersionChanges => {
  const gone: number[] = []
  const come: number[] = []
  let i = 0
  let j = 0
  while (i < before.ids.length || j < now.ids.length) {
    const old = before.ids[i] ?? Infinity
    const next = now.ids[j] ?? Infinity
    if (old < next || (old === next && !isSame(before, i, now, j))) gone.push(old)
    if (next < old || (old === next && !isSame(before, i, now, j))) come.push(next)
    if (old <= next) i++
    if (next <= old) j++
  }
  return { gone, come }
}
