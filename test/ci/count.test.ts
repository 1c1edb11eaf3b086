import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const script = fileURLToPath(new URL('../../.ci/count.mjs', import.meta.url))
const folder = temporaryFolder('count')

let files = 0
const report = (...suites: readonly { readonly status: string; readonly tests: readonly string[] }[]): string => {
  const file = path.join(folder, `${++files}.json`)
  const testResults = suites.map(({ status, tests }) => ({
    name: path.resolve('test/some.test.ts'),
    message: 'no such import',
    status,
    assertionResults: tests.map((test) => ({
      fullName: `a test ${test}`,
      failureMessages: ['1 is not 2'],
      status: test,
    })),
  }))
  writeFileSync(file, JSON.stringify({ testResults }))
  return file
}

describe('.ci/count.mjs', () => {
  test('adds up all reports', () => {
    const one = report({ status: 'passed', tests: ['passed', 'passed', 'pending'] })
    const two = report({ status: 'passed', tests: ['passed', 'todo'] })
    expect(execFileSync(process.execPath, [script, one, two], { encoding: 'utf8' })).toBe(
      '3 passed, 0 failed, 2 skipped\n',
    )
  })

  test.each([
    [
      'a failed test',
      ['passed', 'failed'],
      'FAILED: test/some.test.ts > a test failed: 1 is not 2\n1 passed, 1 failed, 0 skipped\n',
    ],
    [
      'a file that could not be loaded',
      [],
      'FAILED: test/some.test.ts: no such import\n0 passed, 1 failed, 0 skipped\n',
    ],
  ])('names, and ends with 1 for, %s', (_, tests, line) => {
    const { status, stdout } = spawnSync(process.execPath, [script, report({ status: 'failed', tests })], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: line })
  })

  test('ends with 1 when nothing was tested', () => {
    const { status, stdout } = spawnSync(process.execPath, [script, path.join(folder, 'none.json')], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '0 passed, 0 failed, 0 skipped\n' })
  })
})
