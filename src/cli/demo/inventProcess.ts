import { generateForce, mutateForce } from '../../demo/index.ts'
import { VettingError } from '../../errors.ts'
import type { Invention, InventionAnswer } from './inventForce.ts'
import { measure } from './usage.ts'

/** Entry of the process that `inventForce` starts: invents once, answers and ends; ends as well when nobody waits any more. */
const answerTo = async ({ force, night }: Invention): Promise<InventionAnswer> => {
  const read = measure()
  try {
    const manifest = await (night === 'first' ? generateForce : mutateForce)(force)
    return { manifest, usage: read() }
  } catch (error) {
    if (!(error instanceof VettingError)) throw error
    return { refused: { code: error.code, message: error.message } }
  }
}

process.once('disconnect', () => process.exit())
process.once('message', (invention) => {
  void answerTo(invention as Invention).then((answer) => process.send?.(answer, () => process.disconnect()))
})
