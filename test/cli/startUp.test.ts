import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))
/** What stays in the compiled module; types go, and what is imported by `import()` is loaded when it is needed. */
const staticImport = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm

/** Files of src/ and packages that are loaded before a command does anything. */
const loadedBy = (file: string, loaded = new Set<string>()): ReadonlySet<string> => {
  const name = path.relative(src, file)
  if (loaded.has(name)) return loaded
  loaded.add(name)
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    if (from.startsWith('.')) loadedBy(path.resolve(path.dirname(file), from), loaded)
    else if (!from.startsWith('node:')) loaded.add(`package ${from}`)
  }
  return loaded
}

const startOf = (command: string): readonly string[] => [
  ...loadedBy(path.join(src, 'main.ts')),
  ...loadedBy(path.join(src, 'cli/commands', `${command}.ts`)),
]

/** A few lines each, without imports of their own. */
const small: readonly string[] = ['linkage/keyChoice.ts', 'matchers/subjects.ts']

const isOfNight = (name: string): boolean =>
  /^(matchers|linkage|demo|extracts|jobs\/(?!recheck))\//.test(name) && !small.includes(name)

test.each(['recheck', 'queue', 'case', 'runs', 'audit'])('%s starts without what only a night needs', (command) => {
  const loaded = startOf(command)
  expect(loaded.filter(isOfNight)).toEqual([])
  expect(loaded.filter((name) => /^package (bullmq|ioredis|piscina|node-pg-migrate|any-ascii)$/.test(name))).toEqual([])
})

test.each(['match', 'train', 'evaluate'])('%s reads no settings where the model is named', (command) => {
  expect(startOf(command).filter((name) => name.startsWith('config'))).toEqual([])
})

test('the start of a night loads them, so that the look above would see them', () => {
  const loaded = startOf('run')
  expect(loaded).toContain('package bullmq')
  expect(loaded).toContain('matchers/index.ts')
})
