import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8's compiler put a third of the default into the code it optimises. A command of a few seconds spends a quarter of its processor time
 * there, and runs no slower for it. For what is compiled from now on, in all threads.
 */
export const easeCompiler = (): void => setFlagsFromString('--max-inlined-bytecode-size-cumulative=300')
