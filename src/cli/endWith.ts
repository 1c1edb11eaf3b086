import { type ExitCode, exitCode } from '../errors.ts'
import type { Invocation } from './globals.ts'

const outcomes = new WeakMap<Invocation, ExitCode>()

/** For a command that did its work and says with its exit code how it went, such as a run that ended degraded. */
export const endWith = (invocation: Invocation, code: ExitCode): void => void outcomes.set(invocation, code)

export const outcomeOf = (invocation: Invocation): ExitCode => outcomes.get(invocation) ?? exitCode.ok
