import { Writable } from 'node:stream'
import { runCli } from '../../../src/cli/runCli.ts'

const collector = (chunks: string[]): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString())
      done()
    },
  })

/** Runs a command in this process and returns what it wrote and its exit code. */
export const invoke = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const out: string[] = []
  const err: string[] = []
  const signal = new AbortController().signal
  const code = await runCli(['node', 'vetting', ...args], {
    env,
    stdout: collector(out),
    stderr: collector(err),
    signal,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}
