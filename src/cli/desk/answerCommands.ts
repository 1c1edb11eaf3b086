import { Argument, type Command, Option } from 'commander'
import { answerFlag } from '../../api/operations/answerFlag.ts'
import { reopenFlag } from '../../api/operations/reopenFlag.ts'
import { secondAnswer } from '../../api/operations/secondAnswer.ts'
import { undoLink } from '../../api/operations/undoLink.ts'
import type { Answered } from '../../review/desk/answer.ts'
import type { Invocation } from '../globals.ts'
import { deskCommand, seenOption, wordsOf } from './deskCommand.ts'
import { factorOption } from './flagCommands.ts'

const actions = { same: 'confirm', different: 'reject', duplicate: 'duplicate' } as const

type Options = {
  readonly seen: number
  readonly factor?: readonly string[]
  readonly of?: string
  readonly matter?: string
}

/** Answers to "is it this person?", their second, their reopening and their undoing. */
export const addAnswerCommands = (queue: Command, invocation: Invocation): void => {
  addAnswer(queue, invocation, 'answer', 'say whether the record is about this person', answerFlag)
  addAnswer(queue, invocation, 'second', 'give the second answer where two people are asked', secondAnswer)

  deskCommand<{ readonly seen: number; readonly cause: string }>(
    queue,
    invocation,
    'reopen <flag>',
    'ask again what was answered "a different person" or "a duplicate"',
    async ([flagId], { ask, store, options }) => {
      const { seen: version, cause } = options
      const answered = await ask(reopenFlag, { flagId, version, cause, reasons: wordsOf(options) })
      store.output.data(answered, () => textOf(answered))
    },
  )
    .addOption(seenOption())
    .addOption(new Option('--cause <cause>', 'why').choices(reopenFlag.input.shape.cause.options).makeOptionMandatory())

  deskCommand<{ readonly seen: number }>(
    queue,
    invocation,
    'undo <flag>',
    'undo "the same person": the two records stand apart again, and whoever was told hears of it',
    async ([flagId], { ask, store, options }) => {
      const answered = await ask(undoLink, { flagId, version: options.seen, reasons: wordsOf(options) })
      store.output.data(answered, () => textOf(answered))
    },
  ).addOption(seenOption())
}

const addAnswer = (
  queue: Command,
  invocation: Invocation,
  name: string,
  description: string,
  operation: typeof answerFlag,
): void => {
  deskCommand<Options>(queue, invocation, `${name} <flag>`, description, async (operands, { ask, store, options }) => {
    const [flagId, word] = operands
    const { seen: version, factor: factors, of: original, matter: matterId } = options
    const action = actions[word as keyof typeof actions]
    const reasons = wordsOf(options)
    const answered = await ask(operation, { flagId, version, action, reasons, factors, original, matterId })
    store.output.data(answered, () => textOf(answered))
  })
    .addArgument(
      new Argument('<answer>', 'the same person, a different one, or a duplicate').choices(Object.keys(actions)),
    )
    .addOption(seenOption())
    .addOption(factorOption())
    .option('--of <flag>', 'the flag a duplicate repeats')
    .option('--matter <matter>', 'matter the flag joins (default: a new one)')
}

const textOf = ({
  flagId,
  status,
  waitsFor,
}: Pick<Answered, 'flagId' | 'status'> & { waitsFor?: string | undefined }): string =>
  waitsFor ? `Flag ${flagId}: waits for a second person (${waitsFor}).` : `Flag ${flagId}: ${status}`
