import type { z } from 'zod'
import { VettingError } from '../errors.ts'
import type { Api, Caller } from './api.ts'
import { checkReason } from './checkReason.ts'

/**
 * One thing that can be asked of the program. `path` has its parameters in braces; of a GET the other inputs are the query,
 * of a POST the body. What comes from outside is text where it is in the path or the query, so schemas of those coerce.
 */
export type Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = {
  readonly id: string
  readonly method: 'get' | 'post'
  readonly path: `/${string}`
  readonly summary: string
  readonly input: Input
  readonly output: Output
  /** Whether personal data is shown, so that a reason is asked for. */
  readonly personal: boolean
  readonly run: (api: Api, caller: Caller, input: z.output<Input>) => Promise<z.input<Output>>
}

/** Keeps the types of the schemas in sight of `run`. */
export const operation = <Input extends z.ZodObject, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> => definition

/**
 * Runs an operation on input of any kind. @throws VettingError `usage` naming the fields that cannot be used, or without a
 * reason where personal data is shown, and whatever the operation throws.
 */
export const call = async <Input extends z.ZodObject, Output extends z.ZodType>(
  { input, output, personal, run }: Operation<Input, Output>,
  api: Api,
  caller: Caller,
  given: unknown,
): Promise<z.output<Output>> => {
  const read = input.strict().safeParse(given)
  if (!read.success) {
    // Only where and what rule: the value may be personal.
    const fields = [...new Set(read.error.issues.map(({ path, code }) => `${path.join('.') || 'input'} (${code})`))]
    throw new VettingError('usage', `The input cannot be used: ${fields.join(', ')}.`)
  }
  const justification = personal ? checkReason(caller.justification) : caller.justification
  return output.parse(await run(api, { ...caller, justification }, read.data as z.output<Input>))
}
