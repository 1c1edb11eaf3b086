import { statfs } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Config, loadConfig } from '../../config.ts'
import { exitCode, VettingError } from '../../errors.ts'
import { readMapping } from '../../extracts/mapping/readMapping.ts'
import { hasLiveWorker } from '../../store/runs/hasLiveWorker.ts'
import { createBackend } from '../compose/createBackend.ts'
import { mappingFile } from '../compose/ingest.ts'
import { newestFile, sourceName } from '../compose/inbox.ts'
import { type Store, withStore } from '../compose/openStore.ts'
import { readRules } from '../compose/readRules.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput } from '../output.ts'

type Finding = { readonly check: string; readonly state: 'good' | 'warning' | 'bad'; readonly detail: string }

const good = (check: string, detail: string): Finding => ({ check, state: 'good', detail })

/** Runs one check; what it throws becomes its finding. */
const tryOut = async (check: string, run: () => Promise<string> | string): Promise<Finding> => {
  try {
    return good(check, await run())
  } catch (error) {
    return { check, state: 'bad', detail: error instanceof VettingError ? error.message : 'failed unexpectedly' }
  }
}

const gigabyte = 2 ** 30

const checkRoom = async (config: Config): Promise<Finding> => {
  const { bavail, bsize } = await statfs(config.home).catch(() => statfs('.'))
  const free = (bavail * bsize) / gigabyte
  const detail = `${free.toFixed(1)} GB free where the home folder lies`
  return { check: 'disk', state: free < 5 ? 'warning' : 'good', detail }
}

const checkSources = (config: Config): Promise<Finding>[] =>
  config.extracts.sources.map(async (source): Promise<Finding> => {
    const check = `source ${sourceName(source)}`
    const mapping = await tryOut(check, async () => (await readMapping(mappingFile(source.mapping))).name)
    if (mapping.state === 'bad') return mapping
    const file = await newestFile(config.extracts.inbox, source)
    if (file !== undefined) return good(check, file)
    return {
      check,
      state: source.required ? 'warning' : 'good',
      detail: `no file ${source.file} in ${config.extracts.inbox}`,
    }
  })

const checkStore = async (store: Store): Promise<Finding[]> => {
  const { rows } = await store.db.query<{ version: string }>(`select current_setting('server_version') as version`)
  const version = rows[0]?.version ?? 'unknown'
  const alive = await hasLiveWorker(store.db)
  return [
    good('database', `Postgres ${version}, ${store.database.kind}, schema up to date, clocks agree`),
    await tryOut('queue', async () => {
      const backend = await createBackend(store)
      await backend.close()
      return `BullMQ on ${backend.kind}`
    }),
    {
      check: 'worker',
      state: alive ? 'good' : 'warning',
      detail: alive ? 'at least one is alive' : 'none is running: vetting up',
    },
  ]
}

export const addDoctor = (program: Command, invocation: Invocation): void => {
  program
    .command('doctor')
    .description('check everything a night needs')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<Globals>()
      const config = loadConfig({ file: globals.config, env: invocation.env })
      const findings = [
        good('node', process.versions.node),
        await tryOut('rules', () => {
          const { modelVersion, policyVersion } = readRules(config)
          return `model ${modelVersion}, policy ${policyVersion}`
        }),
        await checkRoom(config),
        ...(await Promise.all(checkSources(config))),
        ...(await withStore(globals, invocation, checkStore).catch(async (error: unknown) => [
          await tryOut('database', () => Promise.reject(error)),
        ])),
      ]
      const output = createOutput(invocation, globals)
      output.data(findings, () =>
        findings.map(({ check, state, detail }) => `${state.padEnd(8)}${check}: ${detail}`).join('\n'),
      )
      if (findings.some(({ state }) => state === 'bad')) endWith(invocation, exitCode.failed)
    })
}
