/** The seed of all chance in a run of the tests (vitest.config.ts): one commit, one verdict; another TEST_SEED tries other values. */
export const testSeed = (): number => {
  const seed = Number(process.env['TEST_SEED'])
  if (!Number.isInteger(seed)) throw new Error(`TEST_SEED must be an integer, not '${process.env['TEST_SEED']}'.`)
  return seed
}
