// oxlint-disable-next-line no-restricted-imports -- the one place that gives fast-check its seed
import fc from 'fast-check'
import { testSeed } from './testSeed.ts'

fc.configureGlobal({ seed: testSeed() })

/** fast-check with the chances of this run (testSeed.ts). */
export { fc }
