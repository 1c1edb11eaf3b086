#!/usr/bin/env node
import process from 'node:process'
import { runCli } from './cli/runCli.ts'

// Dates are calendar dates: the zone of the machine must not move them.
process.env['TZ'] = 'UTC'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal))

process.exitCode = await runCli(process.argv, {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
})
