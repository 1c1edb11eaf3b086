import { open, rm } from 'node:fs/promises'
import type { Command } from 'commander'
import type { z } from 'zod'
import { agreePacket } from '../../api/operations/agreePacket.ts'
import { proposePacket } from '../../api/operations/proposePacket.ts'
import { readPacket } from '../../api/operations/readPacket.ts'
import { releasePacket } from '../../api/operations/releasePacket.ts'
import type { packetItem } from '../../api/schemas/packet.ts'
import { VettingError } from '../../errors.ts'
import { asOption } from '../asOption.ts'
import { type CallerOptions, withDesk } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { memberOf } from '../memberOf.ts'
import { reasonOption } from '../reason.ts'

type Options = CallerOptions & { readonly out?: string; readonly conditionsMet?: readonly string[] }

export const addPacket = (program: Command, invocation: Invocation): void => {
  const packet = program.command('packet')
  packet
    .description(
      'what a member may be told: with --out as HTML or JSON for them, without it as a list of items for you',
    )
    .argument('<member>', 'workforce member, as force/number')
    .option('--out <file>', 'a new file, .html or .json; takes that two people agreed')
    .option('--conditions-met <flags...>', 'flags whose handling conditions were met')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((member: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const { out, conditionsMet } = options
      return withDesk(options, invocation, async ({ ask, store: { output } }) => {
        const asked = { ...memberOf(member), conditionsMet }
        if (out === undefined) {
          const { items, digest } = await ask(readPacket, asked)
          output.data({ items, digest }, () => items.map(itemText).join('\n\n'))
          return
        }
        const format = out.endsWith('.json') ? 'json' : 'html'
        const { items, shown } = await writingNew(out, () => ask(releasePacket, { ...asked, format }))
        output.data({ out, items, shown }, () => `${shown} of ${items} items are in ${out}.`)
      })
    })
  packet
    .command('propose')
    .description('ask for a packet, as it stands, to be given out')
    .argument('<member>', 'workforce member, as force/number')
    .action((member: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      return withDesk(options, invocation, async ({ ask, store: { output } }) => {
        const asked = await ask(proposePacket, { ...memberOf(member), conditionsMet: options.conditionsMet })
        output.data(asked, () => `A second person has to agree: vetting packet agree ${asked.exportId}`)
      })
    })
  packet
    .command('agree')
    .description('agree to a packet somebody else asked for, as long as it is the same')
    .argument('<export>', 'its number')
    .action((exportId: string, _options, command: Command) =>
      withDesk(command.optsWithGlobals<Options>(), invocation, async ({ ask, store: { output } }) => {
        await ask(agreePacket, { exportId })
        output.data({ export: exportId, agreed: true }, () => `Export ${exportId}: agreed; it may leave once.`)
      }),
    )
}

const itemText = ({ id, title, rows, withheld }: z.output<typeof packetItem>): string =>
  [`${id}: ${title}${withheld ? ' (withheld)' : ''}`, ...rows.map(({ label, value }) => `  ${label}: ${value}`)].join(
    '\n',
  )

/** Writes what `give` gives to a new file. The file comes first: what leaves once must have somewhere to go. */
const writingNew = async <Given extends { readonly text: string }>(
  file: string,
  give: () => Promise<Given>,
): Promise<Given> => {
  const handle = await open(file, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') throw new VettingError('conflict', `${file} is there already. Name a new file.`)
    throw new VettingError('file-not-found', `Cannot write ${file}: check the folder and its permissions.`, { cause })
  })
  try {
    const given = await give()
    await handle.writeFile(given.text)
    return given
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}
