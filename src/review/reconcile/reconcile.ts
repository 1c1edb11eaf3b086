import type { ExistingFlag } from '../../store/review/existingFlag.ts'
import { naturalKeyOf } from '../../store/review/findingKey.ts'
import type { FlagContent } from '../derive/flagContent.ts'
import { type Honoured, nothingHonoured, pairKeyOf, type Reopening } from '../suppress/honoured.ts'

export type Pairing = { readonly flag: ExistingFlag; readonly content: FlagContent }

/** What a reconciliation does to the queue. Every finding and every flag is in exactly one of the lists. */
export type Reconciliation = {
  readonly created: readonly FlagContent[]
  /** Open, and something an officer must see differs. */
  readonly changed: readonly Pairing[]
  /** Withdrawn before, and found again. */
  readonly returned: readonly Pairing[]
  /** Open and unchanged to an officer; only its place in the order or its count of holders moved. */
  readonly refreshed: readonly Pairing[]
  readonly unchanged: readonly Pairing[]
  /** Decided: the decision stands. */
  readonly standing: readonly Pairing[]
  /** Decided "a different person", and asked again for a listed cause. */
  readonly reopened: readonly (Pairing & { readonly reopening: Reopening })[]
  /** Found under another class of a record that was decided to be a different person's: no flag. */
  readonly suppressed: readonly FlagContent[]
  /** Open, and no longer found. */
  readonly withdrawn: readonly ExistingFlag[]
  /** Not found, and not open either. */
  readonly absent: readonly ExistingFlag[]
}

/**
 * Compares what was found with what the queue holds, by natural key. Both must cover the same people. The order of the
 * input does not matter to what is done, only to the order of the lists. `honoured` is what earlier answers ask for.
 */
export function reconcile(
  contents: Iterable<FlagContent>,
  flags: Iterable<ExistingFlag>,
  honoured: Honoured = nothingHonoured,
): Reconciliation {
  const missing = new Map<string, ExistingFlag>()
  for (const flag of flags) missing.set(naturalKeyOf(flag), flag)
  const result = {
    created: [] as FlagContent[],
    changed: [] as Pairing[],
    returned: [] as Pairing[],
    refreshed: [] as Pairing[],
    unchanged: [] as Pairing[],
    standing: [] as Pairing[],
    reopened: [] as (Pairing & { readonly reopening: Reopening })[],
    suppressed: [] as FlagContent[],
    withdrawn: [] as ExistingFlag[],
    absent: [] as ExistingFlag[],
  }
  for (const content of contents) {
    // A first night has nothing to look up.
    const key = missing.size === 0 ? '' : naturalKeyOf(content.key)
    const flag = missing.get(key)
    if (!flag) {
      result[isCovered(honoured, content) ? 'suppressed' : 'created'].push(content)
      continue
    }
    missing.delete(key)
    const reopening = flag.state === 'closed' ? honoured.reopenings.get(flag.id) : undefined
    if (reopening) result.reopened.push({ flag, content, reopening })
    else result[fateOf(flag, content)].push({ flag, content })
  }
  for (const flag of missing.values()) result[flag.state === 'open' ? 'withdrawn' : 'absent'].push(flag)
  return result
}

function isCovered({ covering, reopenings }: Honoured, { key }: FlagContent): boolean {
  const flagId = covering.get(pairKeyOf(key))
  return flagId !== undefined && !reopenings.has(flagId)
}

function fateOf(flag: ExistingFlag, content: FlagContent) {
  if (flag.state === 'closed') return 'standing'
  if (flag.state === 'withdrawn') return 'returned'
  if (isMaterial(flag, content)) return 'changed'
  return isRewritten(flag, content) ? 'refreshed' : 'unchanged'
}

function isRewritten(flag: ExistingFlag, content: FlagContent): boolean {
  return (
    flag.score !== content.score ||
    flag.weight !== content.weight ||
    flag.modelVersion !== content.modelVersion ||
    flag.explanationHash !== content.explanationHash
  )
}

/** A changed score alone is not news; another lane, band, conflict or piece of evidence is. */
function isMaterial(flag: ExistingFlag, content: FlagContent): boolean {
  return (
    flag.evidenceFingerprint !== content.evidenceFingerprint ||
    flag.band !== content.band ||
    flag.tier !== content.tier ||
    flag.conflictWith.join('\n') !== content.conflictWith.join('\n')
  )
}
