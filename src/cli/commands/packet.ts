import { open } from 'node:fs/promises'
import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { localTime } from '../../jobs/night/localTime.ts'
import { leakOf } from '../../review/packet/leakOf.ts'
import { type MadePacket, makePacket } from '../../review/packet/makePacket.ts'
import { renderHtml, renderJson } from '../../review/packet/renderPacket.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { consult } from '../compose/consult.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { userName } from '../userName.ts'

type Options = Globals & WithReason & { readonly out?: string; readonly conditionsMet: readonly string[] }

export const addPacket = (program: Command, invocation: Invocation): void => {
  program
    .command('packet')
    .description(
      'what a member may be told: with --out as HTML or JSON for them, without it as a list of items for you',
    )
    .argument('<member>', 'workforce member, as force/number')
    .option('--out <file>', 'a new file, .html or .json')
    .option('--conditions-met <flags...>', 'flags whose handling conditions were met', [])
    .addOption(reasonOption())
    .action((memberKey: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async (store) => {
        const { config, db, output, record } = store
        const { out, conditionsMet } = options
        const madeOn = localTime(new Date(), config.night.timezone).date
        await consult(store, { subject: memberKey, fields: ['packet'], justification })
        const made = await asReviewer(db, userName(), (tx) => makePacket(tx, memberKey, { madeOn, conditionsMet }))
        if (out === undefined) {
          output.data(made.items, () => made.items.map(itemText).join('\n\n'))
          return
        }
        const text = out.endsWith('.json') ? renderJson(made.packet) : renderHtml(made.packet)
        if (leakOf(text, made.secrets) >= 0) {
          throw new VettingError(
            'not-permitted',
            'Something withheld is also in what is shown. Withhold that item as well.',
          )
        }
        await record(db, {
          operation: 'disclosure',
          subject: memberKey,
          recipients: ['the subject'],
          fields: [
            ...made.items.filter(({ withheld }) => !withheld).map(({ id }) => id),
            ...conditionsMet.map((flag) => `conditions of flag-${flag} met`),
          ].slice(0, 100),
          justification,
        })
        await writeNew(out, text)
        const shown = made.items.filter(({ withheld }) => !withheld).length
        output.data(
          { out, items: made.items.length, shown },
          () => `${shown} of ${made.items.length} items are in ${out}.`,
        )
      })
    })
}

const itemText = ({ id, title, rows, withheld }: MadePacket['items'][number]): string =>
  [`${id}: ${title}${withheld ? ' (withheld)' : ''}`, ...rows.map(({ label, value }) => `  ${label}: ${value}`)].join(
    '\n',
  )

const writeNew = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') throw new VettingError('conflict', `${file} is there already. Name a new file.`)
    throw new VettingError('file-not-found', `Cannot write ${file}: check the folder and its permissions.`, { cause })
  })
  try {
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
}
