import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RecordKind } from '../../../src/records/index.ts'

/** One of the sample files of the documentation. */
export const sample = (kind: RecordKind): string =>
  fileURLToPath(new URL(`../../../docs/samples/${kind}.csv`, import.meta.url))

/** Puts samples into an inbox below `folder` and returns the configuration that names it. */
export const inboxOf = (
  folder: string,
  kinds: readonly RecordKind[],
): { readonly inbox: string; readonly config: string } => {
  const inbox = path.join(folder, 'inbox')
  mkdirSync(inbox, { recursive: true })
  for (const kind of kinds) copyFileSync(sample(kind), path.join(inbox, `${kind}.csv`))
  const config = path.join(folder, 'inbox.yaml')
  writeFileSync(config, `extracts: { inbox: ${inbox} }\n`)
  return { inbox, config }
}
