import { Argument, type Command, Option } from 'commander'
import type { z } from 'zod'
import { listChallenges } from '../../api/operations/listChallenges.ts'
import { lodgeReview } from '../../api/operations/lodgeReview.ts'
import { stepChallenge } from '../../api/operations/stepChallenge.ts'
import type { challenge } from '../../api/schemas/challenge.ts'
import { challengeActions, challengeCauses } from '../../review/casework/challengeMachine.ts'
import { table } from '../../text/table.ts'
import type { Invocation } from '../globals.ts'
import { deskCommand, seenOption, wordsOf } from './deskCommand.ts'

export const causeOption = (): Option =>
  new Option('--cause <cause>', 'why a decision is challenged, as it is counted').choices(challengeCauses)

type StepOptions = {
  readonly seen: number
  readonly chair?: string
  readonly result?: string
  readonly riskPlan?: string
}

/** Decisions that are appealed, reviewed or overturned. */
export const addChallengeCommands = (queue: Command, invocation: Invocation): void => {
  deskCommand<{ readonly member?: string }>(
    queue,
    invocation,
    'challenges',
    'list appeals and reviews that await a step; with --member every challenge of one',
    async (_none, { ask, store, options }) => {
      const challenges = await ask(listChallenges, { member: options.member })
      store.output.data(challenges, () => table(columns, challenges))
    },
  )

  deskCommand<{ readonly cause: string; readonly raisedBy: string }>(
    queue,
    invocation,
    'review <decision>',
    'enter that a decision is to be looked at again by another person; --reason is the ground',
    async ([decisionId], { ask, store, options }) => {
      const { cause, raisedBy } = options
      const lodged = await ask(lodgeReview, { decisionId, cause, raisedBy, ground: wordsOf(options) })
      store.output.data(lodged, () => `Challenge ${lodged.challengeId}: due by ${lodged.dueOn}.`)
    },
  )
    .addOption(causeOption().makeOptionMandatory())
    .addOption(new Option('--raised-by <who>', 'who asks for it').choices(['subject', 'force']).default('force'))

  deskCommand<StepOptions>(
    queue,
    invocation,
    'challenge <challenge>',
    'take a step of an appeal or a review; an appeal is decided with its matter (decide … end-appeal)',
    async ([challengeId, action], { ask, store, options }) => {
      const { seen: version, chair, result, riskPlan } = options
      const given = { challengeId, version, action, chair, result, riskPlan, reasons: wordsOf(options) }
      const { status, dueOn } = await ask(stepChallenge, given)
      const due = dueOn === '' ? '' : `; the next step is due by ${dueOn}`
      store.output.data({ challengeId, status, dueOn }, () => `Challenge ${challengeId}: ${status}${due}.`)
    },
  )
    .addArgument(new Argument('<step>', 'what is done').choices(challengeActions))
    .addOption(seenOption())
    .addOption(new Option('--chair <who>', 'of the appeal panel (r27)').choices(['chief-officer', 'hmcic']))
    .addOption(new Option('--result <result>', 'of a review').choices(['CONFIRMED', 'REVERSED']))
    .option('--risk-plan <text>', 'how the risk will be managed after a reversal')
}

type Row = z.output<typeof challenge>

const columns = [
  { title: 'challenge', value: (row: Row) => row.id },
  { title: 'kind', value: (row: Row) => row.kind },
  { title: 'member', value: (row: Row) => row.memberKey },
  { title: 'decision', value: (row: Row) => row.decisionId },
  { title: 'cause', value: (row: Row) => row.cause },
  { title: 'raised', value: (row: Row) => row.raisedOn },
  { title: 'due', value: (row: Row) => row.dueOn },
  { title: 'status', value: (row: Row) => row.status },
  { title: 'result', value: (row: Row) => row.result },
  { title: 'version', value: (row: Row) => row.version, align: 'right' },
] as const
