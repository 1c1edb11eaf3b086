import { type Command, Option } from 'commander'
import { VettingError } from '../../errors.ts'
import {
  agreeWithholding,
  endWithholding,
  type HarmGround,
  harmGrounds,
  proposeWithholding,
} from '../../store/packet/withholdings.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import type { Queryable } from '../../store/queryable.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { userName } from '../userName.ts'
import { isoDate, wholeNumber } from './options.ts'

type Given = Globals & WithReason

/** The harm test, item by item, by two people. */
export const addWithhold = (program: Command, invocation: Invocation): void => {
  const withhold = program.command('withhold').description('what a member is not told, and on what ground')
  withhold
    .command('propose')
    .description('propose to leave an item out of the packet')
    .argument('<member>', 'workforce member, as force/number')
    .argument('<item>', 'as vetting packet lists it')
    .addOption(new Option('--ground <ground>', 'ground of the harm test').choices(harmGrounds).makeOptionMandatory())
    .requiredOption('--review-on <date>', 'when it is looked at again', isoDate)
    .addOption(reasonOption())
    .action((memberKey: string, item: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Given & { readonly ground: HarmGround; readonly reviewOn: string }>()
      const { ground, reviewOn } = options
      const reason = reasonOf(options)
      return withStore(options, invocation, async ({ db, output, record }) => {
        const proposal = { memberKey, item, ground, reviewOn, reason, author: userName() }
        const id = await inTransaction(db, async (tx) => {
          const number = await proposeWithholding(tx, proposal)
          if (number === undefined) throw new VettingError('conflict', 'That item is withheld or proposed already.')
          const fields = [`withholding ${number}`]
          await record(tx, { operation: 'alteration', subject: memberKey, fields, justification: reason })
          return number
        })
        output.data({ withholding: id }, () => `A second person has to agree: vetting withhold agree ${id}`)
      })
    })
  addStep(withhold, invocation, 'agree', 'agree to a proposal of somebody else', agreeWithholding)
  addStep(withhold, invocation, 'end', 'take a proposal back or let the member know from now on', endWithholding)
}

const addStep = (
  withhold: Command,
  invocation: Invocation,
  name: string,
  description: string,
  step: (db: Queryable, id: string, by: string) => Promise<string | undefined>,
): void => {
  withhold
    .command(name)
    .description(description)
    .argument('<withholding>', 'its number', (text: string) => String(wholeNumber(1)(text)))
    .addOption(reasonOption())
    .action((id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Given>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async ({ db, output, record }) => {
        await inTransaction(db, async (tx) => {
          const memberKey = await step(tx, id, userName())
          if (memberKey === undefined) throw new VettingError('not-found', `No withholding ${id} waits for that.`)
          await record(tx, {
            operation: 'alteration',
            subject: memberKey,
            fields: [`withholding ${id}`],
            justification,
          })
        }).catch((cause: unknown) => {
          if (!isOwn(cause)) throw cause
          throw new VettingError('not-permitted', 'Somebody else has to agree.', { cause })
        })
        output.data({ withholding: id, [name]: true }, () => `Withholding ${id}: ${name}.`)
      })
    })
}

const isOwn = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'withholding_second_person'
