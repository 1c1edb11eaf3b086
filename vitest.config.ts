import { defineConfig } from 'vitest/config'

const projects = {
  unit: { include: ['test/**/*.test.ts'], exclude: ['test/**/*.{integration,fault}.test.ts'], testTimeout: 30_000 },
  integration: {
    include: ['test/**/*.integration.test.ts'],
    globalSetup: ['test/support/databaseServer.ts'],
    testTimeout: 60_000,
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

export default defineConfig({
  test: {
    environment: 'node',
    env: { TZ: 'UTC' },
    maxWorkers: 2,
    projects: Object.entries(projects).map(([name, test]) => ({ extends: true as const, test: { name, ...test } })),
  },
})
