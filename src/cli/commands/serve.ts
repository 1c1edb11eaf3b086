import { once } from 'node:events'
import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { startScheduler } from '../../jobs/startScheduler.ts'
import { type Service, startWorker } from '../../jobs/startWorker.ts'
import { type Work, withWorker } from '../compose/withWorker.ts'
import type { Globals, Invocation } from '../globals.ts'

type Part = 'worker' | 'scheduler'

const starters: Readonly<Record<Part, (work: Work) => Promise<Service>>> = {
  worker: ({ deps }) => startWorker(deps),
  scheduler: ({ store, backend, deps }) =>
    startScheduler({ log: store.log, db: store.db, backend, night: deps.night, lookInterval: 60_000 }),
}

/** Runs until a signal comes, or until a watchdog finds that only a restart helps. */
const serve = (globals: Globals, invocation: Invocation, parts: readonly Part[]): Promise<void> => {
  const stuck = new AbortController()
  return withWorker(
    globals,
    invocation,
    () => stuck.abort(),
    async (work) => {
      const services: Service[] = []
      try {
        for (const part of parts) services.push(await starters[part](work))
        work.store.output.talk(`Ready: ${parts.join(' and ')}, queue on ${work.backend.kind}. Stop with Ctrl-C.`)
        const stop = AbortSignal.any([invocation.signal, stuck.signal])
        if (!stop.aborted) await once(stop, 'abort')
      } finally {
        await Promise.all(services.map((service) => service.close()))
      }
      if (stuck.signal.aborted)
        throw new VettingError('queue-unreachable', 'The queue stands still. Start the process again.')
    },
  )
}

const add = (
  program: Command,
  invocation: Invocation,
  name: string,
  description: string,
  parts: readonly Part[],
): void => {
  program
    .command(name)
    .description(description)
    .action((_options, command: Command) =>
      serve({ ...command.optsWithGlobals<Globals>(), verbose: true }, invocation, parts),
    )
}

export const addServe = (program: Command, invocation: Invocation): void => {
  add(program, invocation, 'up', 'run scheduler and worker in this process until stopped', ['worker', 'scheduler'])
  add(program, invocation, 'worker', 'run a worker until stopped; any number may run', ['worker'])
  add(program, invocation, 'scheduler', 'run the scheduler until stopped', ['scheduler'])
}
