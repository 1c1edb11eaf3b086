import { fork } from 'node:child_process'
import type { ForceManifest, generateForce } from '../../demo/index.ts'
import { type ErrorCode, VettingError } from '../../errors.ts'
import { builtModule } from '../../paths.ts'
import type { Usage } from './usage.ts'

/** The files of one night of a force: those of the second follow those of the first. */
export type Invention = { readonly force: Parameters<typeof generateForce>[0]; readonly night: 'first' | 'second' }

export type Invented = { readonly manifest: ForceManifest; readonly usage: Usage }

/** What the process that invents answers. */
export type InventionAnswer = Invented | { readonly refused: { readonly code: ErrorCode; readonly message: string } }

/**
 * Writes the files of a night in a process of its own, so that what the generator holds is not in the memory of the worker that runs the
 * nights. Throws `usage` for sizes that cannot be made, `run-failed` when interrupted.
 */
export const inventForce = async (invention: Invention, signal: AbortSignal): Promise<Invented> => {
  const child = fork(builtModule('cli/demo/inventProcess.js'), {
    signal,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const answer = await new Promise<InventionAnswer | undefined>((resolve) => {
    child.once('message', (message) => resolve(message as InventionAnswer))
    child.once('disconnect', () => resolve(undefined))
    child.once('error', () => resolve(undefined))
    child.send(invention, () => undefined)
  })
  if (answer === undefined) {
    throw new VettingError(
      'run-failed',
      'The process that invents the force ended before it was done. Start the demo again.',
    )
  }
  if ('refused' in answer) throw new VettingError(answer.refused.code, answer.refused.message)
  return answer
}
