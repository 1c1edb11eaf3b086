import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { localTime } from '../../jobs/night/localTime.ts'
import { type RetentionKind, retentionKinds } from '../../review/retention/retentionKinds.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { dueForReview } from '../../store/retention/dueForReview.ts'
import { placeHold, releaseHold } from '../../store/retention/legalHolds.ts'
import { table } from '../../text/table.ts'
import { consult } from '../compose/consult.ts'
import { withStore } from '../compose/openStore.ts'
import { readRules } from '../compose/readRules.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { type SubjectOptions, subjectOf, subjectText } from '../subject.ts'
import { userName } from '../userName.ts'
import { isoDate, wholeNumber } from './options.ts'

type Given = Globals & WithReason

export const addRetention = (program: Command, invocation: Invocation): void => {
  const retention = program.command('retention').description('what is kept, until when, and what must not go')
  addDue(retention, invocation)
  addHold(retention, invocation)
  addRelease(retention, invocation)
}

const addDue = (retention: Command, invocation: Invocation): void => {
  retention
    .command('due')
    .description('list what is to be looked at: is it still needed?')
    .option('--on <date>', 'as on another day', isoDate)
    .option('--limit <n>', 'entries to show', wholeNumber(1), 100)
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Given & { readonly on?: string; readonly limit: number }>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async (store) => {
        const { config, bulk, output } = store
        const { retention: rules } = readRules(config).policy
        const periods = retentionKinds.flatMap((kind) => {
          const rule = rules[kind]
          return rule ? [{ kind, days: rule.reviewAfterDays }] : []
        })
        const on = options.on ?? localTime(new Date(), config.night.timezone).date
        const kept = await dueForReview(bulk, periods, on, options.limit)
        const due = kept.map((entry) => {
          const rule = rules[entry.kind as RetentionKind]
          return { ...entry, class: rule?.class, reason: rule?.reason }
        })
        await consult(store, { subject: 'retention', fields: ['subject'], justification })
        output.data(due, () => (due.length === 0 ? `Nothing is due by ${on}.` : table(columns, due)))
      })
    })
}

const addHold = (retention: Command, invocation: Invocation): void => {
  retention
    .command('hold')
    .description('let nobody erase a member or a source record until released')
    .option('--member <id>', 'a member, as force/number')
    .option('--record <id>', 'a source record, as source/kind/key')
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Given & SubjectOptions>()
      const reason = reasonOf(options)
      const subject = subjectText(subjectOf(options))
      return withStore(options, invocation, async ({ db, output, record }) => {
        const hold = await inTransaction(db, async (tx) => {
          const id = await placeHold(tx, { subject, reason, by: userName() })
          if (id === undefined) throw new VettingError('conflict', 'That member or record is held already.')
          await record(tx, { operation: 'alteration', subject, fields: [`legal hold ${id}`], justification: reason })
          return id
        })
        output.data({ hold }, () => `Hold ${hold} stands until: vetting retention release ${hold}`)
      })
    })
}

const addRelease = (retention: Command, invocation: Invocation): void => {
  retention
    .command('release')
    .description('end a hold')
    .argument('<hold>', 'number of the hold', (text: string) => String(wholeNumber(1)(text)))
    .addOption(reasonOption())
    .action((hold: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Given>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async ({ db, output, record }) => {
        await inTransaction(db, async (tx) => {
          const subject = await releaseHold(tx, hold, userName())
          if (subject === undefined) throw new VettingError('not-found', `There is no hold ${hold} in force.`)
          await record(tx, { operation: 'alteration', subject, fields: [`legal hold ${hold}`], justification })
        })
        output.data({ hold, released: true }, () => `Hold ${hold} is released.`)
      })
    })
}

type Due = {
  readonly kind: string
  readonly subject: string
  readonly since: string
  readonly reviewOn: string
  readonly class: string | undefined
  readonly reason: string | undefined
}

const columns = [
  { title: 'review on', value: (row: Due) => row.reviewOn },
  { title: 'class', value: (row: Due) => row.class ?? '' },
  { title: 'kept', value: (row: Due) => row.kind },
  { title: 'subject', value: (row: Due) => row.subject },
  { title: 'since', value: (row: Due) => row.since },
  { title: 'kept because', value: (row: Due) => row.reason ?? '' },
]
