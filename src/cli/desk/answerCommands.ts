import { Argument, type Command, Option } from 'commander'
import type { Answered, IdentityAnswer } from '../../review/desk/answer.ts'
import { answerIdentity, secondAnswer } from '../../review/desk/answerIdentity.ts'
import type { Desk } from '../../review/desk/desk.ts'
import { type ReopenCause, reopenCauses, reopenFlag } from '../../review/desk/reopenFlag.ts'
import { undoLink } from '../../review/desk/undoLink.ts'
import { wholeNumber } from '../commands/options.ts'
import type { Invocation } from '../globals.ts'
import { deskCommand, seenOf, wordsOf } from './deskCommand.ts'
import { factorOption } from './flagCommands.ts'

const actions = { same: 'confirm', different: 'reject', duplicate: 'duplicate' } as const

type Options = {
  readonly seen?: number
  readonly factor?: readonly string[]
  readonly of?: string
  readonly matter?: string
}

const seenOption = (): Option =>
  new Option('--seen <version>', 'the version that was looked at').argParser(wholeNumber(1)).makeOptionMandatory()

/** Answers to "is it this person?", their second, their reopening and their undoing. */
export const addAnswerCommands = (queue: Command, invocation: Invocation): void => {
  addAnswer(queue, invocation, 'answer', 'say whether the record is about this person', answerIdentity)
  addAnswer(queue, invocation, 'second', 'give the second answer where two people are asked', secondAnswer)

  deskCommand<{ readonly seen?: number; readonly cause?: ReopenCause }>(
    queue,
    invocation,
    'reopen <flag>',
    'ask again what was answered "a different person" or "a duplicate"',
    async ([flagId = ''], { desk, store, by, options }) => {
      const cause = options.cause ?? 'two-people-agree'
      const given = { flagId, by, version: seenOf(options), reasons: wordsOf(options), cause }
      const answered = await reopenFlag(desk, given)
      store.output.data(answered, () => textOf(answered))
    },
  )
    .addOption(seenOption())
    .addOption(new Option('--cause <cause>', 'why').choices(reopenCauses).makeOptionMandatory())

  deskCommand<{ readonly seen?: number }>(
    queue,
    invocation,
    'undo <flag>',
    'undo "the same person": the two records stand apart again, and whoever was told hears of it',
    async ([flagId = ''], { desk, store, by, options }) => {
      const answered = await undoLink(desk, { flagId, by, version: seenOf(options), reasons: wordsOf(options) })
      store.output.data(answered, () => textOf(answered))
    },
  ).addOption(seenOption())
}

const addAnswer = (
  queue: Command,
  invocation: Invocation,
  name: string,
  description: string,
  give: (desk: Desk, given: IdentityAnswer & { readonly flagId: string }) => Promise<Answered>,
): void => {
  deskCommand<Options>(queue, invocation, `${name} <flag>`, description, async (operands, at) => {
    const [flagId = '', word = ''] = operands
    const { desk, store, by, options } = at
    const answered = await give(desk, {
      flagId,
      by,
      version: seenOf(options),
      action: actions[word as keyof typeof actions],
      reasons: wordsOf(options),
      factors: options.factor ?? [],
      ...(options.of !== undefined && { original: options.of }),
      ...(options.matter !== undefined && { matterId: options.matter }),
    })
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

const textOf = ({ flagId, status, waitsFor }: Answered): string =>
  waitsFor ? `Flag ${flagId}: waits for a second person (${waitsFor}).` : `Flag ${flagId}: ${status}`
