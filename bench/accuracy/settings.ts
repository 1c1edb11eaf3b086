import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseModelFile, type ModelFile, type NameReferences } from '../../src/matchers/index.ts'
import type { RowContext } from '../../src/extracts/rows/rowContext.ts'
import { parsePlaceholderNames } from '../../src/records/index.ts'
import { parseNameGroups } from '../../src/records/reference/parseNameGroups.ts'

/** npm runs scripts in the folder of the project. */
const inProject = (path: string): string => resolve(path)

const text = (path: string): string => readFileSync(inProject(path), 'utf8')

/** Where the public sets lie, beside the project; nothing of them is ever copied into it. */
export const dataRoot = inProject('../shared/data')

export const accuracyPage = inProject('docs/accuracy.md')
export const modelCardPage = inProject('docs/model-card.md')
export const baselineFile = inProject('bench/accuracy/baseline.json')

/** The product's own model file and name tables. */
export const productModel = (): { readonly base: ModelFile; readonly references: NameReferences } => ({
  base: parseModelFile(JSON.parse(text('config/models/person-1.json'))),
  references: {
    nicknames: parseNameGroups(text('config/reference/nicknames.csv'), 'nicknames'),
    variants: parseNameGroups(text('config/reference/name-variants.csv'), 'name-variants'),
  },
})

/** How the rows of a synthetic force are read. */
export const syntheticContext: RowContext = {
  year: 2026,
  origin: 'synthetic',
  placeholderNames: parsePlaceholderNames(text('config/reference/placeholder-names.csv')),
}
