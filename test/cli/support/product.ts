import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../dist/main.js', import.meta.url))

export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs the built product in a process of its own, until it ends or is asked to. */
export const product = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { env: { ...withoutServers(), ...env }, maxBuffer: 2 ** 28, signal }
    const child = execFile(process.execPath, [main, ...args], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })

const withoutServers = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _database, QUEUE_URL: _queue, VETTING_CONFIG: _config, ...rest } = process.env
  return rest
}
