import { Argument, type Command } from 'commander'
import type { z } from 'zod'
import { listDecisions } from '../../api/operations/listDecisions.ts'
import { listNotes } from '../../api/operations/listNotes.ts'
import { listNotices } from '../../api/operations/listNotices.ts'
import { receiveNotice } from '../../api/operations/receiveNotice.ts'
import type { decision, notice } from '../../api/schemas/history.ts'
import { table } from '../../text/table.ts'
import type { Invocation } from '../globals.ts'
import { memberOf } from '../memberOf.ts'
import { deskCommand } from './deskCommand.ts'

/** What was decided and written down, and who heard of it. */
export const addHistoryCommands = (queue: Command, invocation: Invocation): void => {
  deskCommand(
    queue,
    invocation,
    'decisions <id>',
    'list the decisions on one member; a first one that waits is shown to its author only',
    async ([id = ''], { ask, store }) => {
      const decisions = await ask(listDecisions, memberOf(id))
      store.output.data(decisions, () => table(decisionColumns, decisions))
    },
  )

  deskCommand(queue, invocation, 'notes <id>', 'list the notes on the case of one member', async ([id = ''], at) => {
    const notes = await at.ask(listNotes, memberOf(id))
    at.store.output.data(notes, () => notes.map(({ at: when, by, body }) => `${when} ${by}: ${body}`).join('\n'))
  })

  deskCommand<{ readonly member?: string }>(
    queue,
    invocation,
    'notices',
    'list the notices to recipients that nobody has acknowledged; with --member every one about a member',
    async (_none, { ask, store, options }) => {
      const notices = await ask(listNotices, { member: options.member })
      store.output.data(notices, () => table(noticeColumns, notices))
    },
  )

  deskCommand(queue, invocation, 'receipt <notice>', 'enter that a notice reached its recipient', async (given, at) => {
    const [noticeId, receipt] = given
    await at.ask(receiveNotice, { noticeId, receipt })
    at.store.output.data({ noticeId, receipt }, () => `Notice ${noticeId}: ${receipt}.`)
  }).addArgument(
    new Argument('<receipt>', 'that it arrived, or that they said so').choices(
      receiveNotice.input.shape.receipt.options,
    ),
  )
}

type Decision = z.output<typeof decision>
type Notice = z.output<typeof notice>

const decisionColumns = [
  { title: 'decision', value: (row: Decision) => row.id },
  { title: 'on', value: (row: Decision) => (row.flagId === '' ? `matter ${row.matterId}` : `flag ${row.flagId}`) },
  { title: 'step', value: (row: Decision) => row.action },
  { title: 'to', value: (row: Decision) => [row.answer, row.route, row.outcome].filter(Boolean).join(' ') },
  { title: 'by', value: (row: Decision) => `${row.decidedBy}, ${row.rank}` },
  { title: 'at', value: (row: Decision) => row.at.slice(0, 16) },
  { title: 'in effect', value: (row: Decision) => (row.inEffect ? 'yes' : 'no') },
  { title: 'reasons', value: (row: Decision) => row.reasons },
]

const noticeColumns = [
  { title: 'notice', value: (row: Notice) => row.id },
  { title: 'member', value: (row: Notice) => row.memberKey },
  { title: 'flag', value: (row: Notice) => row.flagId },
  { title: 'recipient', value: (row: Notice) => row.recipient },
  { title: 'cause', value: (row: Notice) => row.cause },
  { title: 'since', value: (row: Notice) => row.at.slice(0, 16) },
  { title: 'delivered', value: (row: Notice) => row.deliveredAt?.slice(0, 16) ?? '' },
  { title: 'acknowledged', value: (row: Notice) => row.acknowledgedAt?.slice(0, 16) ?? '' },
]
