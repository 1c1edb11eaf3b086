import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../../config.ts'

export type ExpectedSource = Config['extracts']['sources'][number]

/** The name of a source in the ledger: one system may deliver several kinds. */
export const sourceName = ({ source, kind }: Pick<ExpectedSource, 'source' | 'kind'>): string => `${source}.${kind}`

/** A file name pattern: `*` stands for anything, everything else for itself. */
const patternOf = (pattern: string): RegExp => new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`)

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The last file by name that lies in the inbox for a source; undefined when none does. Manifests are no extracts. */
export const newestFile = async (inbox: string, { file }: ExpectedSource): Promise<string | undefined> => {
  const names = await readdir(inbox).catch(() => [])
  const pattern = patternOf(file)
  const last = names
    .filter((name) => pattern.test(name) && !name.endsWith('.manifest.json'))
    .toSorted()
    .at(-1)
  return last === undefined ? undefined : path.join(inbox, last)
}
