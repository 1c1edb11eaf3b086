import { spawnSync } from 'node:child_process'
import { defineConfig } from 'vitest/config'

const projects = {
  unit: { include: ['test/**/*.test.ts'], exclude: ['test/**/*.{integration,fault}.test.ts'], testTimeout: 120_000 },
  integration: {
    include: ['test/**/*.integration.test.ts'],
    globalSetup: ['test/support/databaseServer.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
  // Faults freeze and kill real processes: one file at a time, after everything else.
  faults: {
    include: ['test/**/*.fault.test.ts'],
    globalSetup: ['test/support/databaseServer.ts', 'test/faults/support/compile.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
  },
}

/** One commit always meets the same chances, in fast-check and in the faults; `TEST_SEED=7 npm test` tries others. */
const seedOfCommit = (): string => {
  const { stdout } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  return String(Number.parseInt(stdout || '1', 16))
}

export default defineConfig({
  test: {
    environment: 'node',
    env: { TZ: 'UTC', TEST_SEED: process.env['TEST_SEED'] ?? seedOfCommit() },
    maxWorkers: 2,
    projects: Object.entries(projects).map(([name, test]) => ({ extends: true as const, test: { name, ...test } })),
  },
})
