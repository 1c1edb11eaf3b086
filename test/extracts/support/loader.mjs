// Loads one file in a process of its own, slowly if asked, so that a test can kill it.
import { readFileSync } from 'node:fs'
import { defaultLimits } from '../../../dist/extracts/limits.js'
import { ingestFile } from '../../../dist/extracts/load/ingestFile.js'
import { parseMapping } from '../../../dist/extracts/mapping/readMapping.js'
import { createPool } from '../../../dist/store/pool.js'

const { url, limits, path, asOf, rowMillis } = JSON.parse(process.argv[2])
const pool = createPool({ url, name: 'vetting-loader', limits, onError: () => undefined })
const mappingFile = new URL('../../../config/mappings/nominals.yaml', import.meta.url)

const wait = (millis) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis)

await ingestFile(
  {
    pool,
    screen: () => {
      if (rowMillis > 0) wait(rowMillis)
      return { keys: Int32Array.of(1), sheet: undefined }
    },
    screenVersion: '1',
    limits: defaultLimits,
    mapping: parseMapping(readFileSync(mappingFile, 'utf8'), 'nominals'),
    origin: 'live',
    placeholderNames: new Set(),
    now: () => new Date(),
    collected: async () => undefined,
    progress: ({ rows }) => process.stdout.write(`rows ${rows}\n`),
  },
  { path, kind: 'nominals', source: 'leds', asOf },
)
await pool.end()
