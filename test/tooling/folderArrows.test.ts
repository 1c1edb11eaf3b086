import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const clone = fileURLToPath(new URL('../..', import.meta.url))

/** File, what it imports, and whether that is allowed. */
const imports: readonly (readonly [file: string, from: string, allowed: boolean])[] = [
  ['src/records/a.ts', '../errors.ts', true],
  ['src/records/a.ts', '../store/b.ts', false],
  ['src/records/names/a.ts', '../../matchers/b.ts', false],
  ['src/records/a.ts', '../config.ts', false],
  ['src/records/a.ts', 'node:fs', false],
  ['src/matchers/a.ts', '../records/b.ts', true],
  ['src/matchers/conviction/a.ts', '../../extracts/b.ts', false],
  ['src/matchers/conviction/a.ts', '../association/b.ts', true],
  ['src/matchers/a.ts', '../store/b.ts', false],
  ['src/matchers/a.ts', '../review/b.ts', false],
  ['src/matchers/a.ts', '../log.ts', false],
  ['src/matchers/a.ts', 'node:fs', false],
  ['src/matchers/a.ts', 'pg', false],
  ['src/extracts/a.ts', '../store/b.ts', true],
  ['src/extracts/csv/a.ts', '../../store/extracts/b.ts', true],
  ['src/extracts/csv/a.ts', '../../matchers/b.ts', false],
  ['src/extracts/a.ts', '../jobs/b.ts', false],
  ['src/extracts/a.ts', '../config.ts', false],
  ['src/store/a.ts', '../records/b.ts', true],
  ['src/store/a.ts', './review/b.ts', true],
  ['src/store/a.ts', '../review/b.ts', false],
  ['src/store/runs/a.ts', '../review/b.ts', true],
  ['src/store/runs/a.ts', '../extracts/b.ts', true],
  ['src/store/runs/a.ts', '../../extracts/b.ts', false],
  ['src/store/runs/a.ts', '../../matchers/b.ts', false],
  ['src/store/runs/a.ts', '../../jobs/b.ts', false],
  ['src/review/a.ts', '../store/b.ts', true],
  ['src/review/a.ts', '../jobs/b.ts', false],
  ['src/review/a.ts', '../console/b.ts', false],
  ['src/reports/a.ts', '../matchers/b.ts', true],
  ['src/reports/a.ts', '../demo/b.ts', false],
  ['src/reports/a.ts', '../api/b.ts', false],
  ['src/review/desk/a.ts', '../../api/b.ts', false],
  ['src/api/a.ts', '../reports/b.ts', true],
  ['src/api/operations/a.ts', '../../review/b.ts', true],
  ['src/api/a.ts', '../jobs/b.ts', false],
  ['src/api/operations/a.ts', '../../cli/b.ts', false],
  ['src/cli/a.ts', '../api/b.ts', true],
  ['src/jobs/a.ts', '../review/b.ts', true],
  ['src/jobs/a.ts', '../cli/b.ts', false],
  ['src/jobs/a.ts', '../main.ts', false],
  ['src/jobs/a.ts', '../config.ts', false],
  ['src/demo/a.ts', '../matchers/b.ts', true],
  ['src/demo/a.ts', '../console/b.ts', false],
  ['src/cli/a.ts', '../jobs/b.ts', true],
  ['src/cli/a.ts', '../config.ts', true],
  ['test/a.ts', 'fast-check', false],
]

const fileOf = (index: number, file: string): string => file.replace('a.ts', `a${index}.ts`)

type Finding = { readonly code: string; readonly filename: string }

describe('the arrows between the folders', () => {
  let folder: string
  let refused: ReadonlySet<string>

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'vetting-arrows-'))
    cpSync(path.join(clone, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
    symlinkSync(path.join(clone, 'node_modules'), path.join(folder, 'node_modules'))
    imports.forEach(([file, from], index) => {
      const target = path.join(folder, fileOf(index, file))
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, `export { thing } from '${from}'\n`)
    })
    const findings = await lint(folder)
    refused = new Set(
      findings.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename),
    )
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(imports.map((entry, index) => [...entry, index] as const))(
    '%s importing %s: allowed %s',
    (file, _, allowed, index) => {
      expect(refused.has(fileOf(index, file))).toBe(!allowed)
    },
  )

  test('a circle of imports is refused', async () => {
    const circle = path.join(folder, 'src', 'review', 'circle')
    mkdirSync(circle)
    writeFileSync(path.join(circle, 'one.ts'), `import { two } from './two.ts'\nexport const one = () => two\n`)
    writeFileSync(path.join(circle, 'two.ts'), `import { one } from './one.ts'\nexport const two = () => one\n`)
    const codes = (await lint(folder)).filter(({ filename }) => filename.includes('circle')).map(({ code }) => code)
    expect(codes).toEqual(['import(no-cycle)', 'import(no-cycle)'])
  })

  test('a promise nobody waits for is refused', async () => {
    const file = path.join(folder, 'src', 'cli', 'floating.ts')
    writeFileSync(file, `const work = async (): Promise<void> => {}\nexport const start = (): void => {\n  work()\n}\n`)
    const codes = (await lint(folder))
      .filter(({ filename }) => filename.endsWith('floating.ts'))
      .map(({ code }) => code)
    expect(codes).toContain('typescript(no-floating-promises)')
  })
})

/** The findings of our own configuration; the linter ends with 1 when it has any. */
const lint = async (folder: string): Promise<readonly Finding[]> =>
  await new Promise((resolve, reject) => {
    execFile(
      path.join(clone, 'node_modules/.bin/oxlint'),
      ['--format=json', 'src', 'test'],
      { cwd: folder, maxBuffer: 16_000_000 },
      (_, output) => {
        try {
          resolve((JSON.parse(output) as { diagnostics: readonly Finding[] }).diagnostics)
        } catch (error) {
          reject(error)
        }
      },
    )
  })
