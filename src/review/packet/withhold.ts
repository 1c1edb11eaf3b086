import type { PacketItem, ShownItem } from './packetItem.ts'

export type Withheld = {
  readonly items: readonly ShownItem[]
  /** What must be nowhere in the packet, longest first. */
  readonly secrets: readonly string[]
}

/** Below this a text is in everything, such as a sex or a grade, and tells nothing out of its place. */
const leastLength = 3

/** Whether the item is withheld, by itself or with what it is part of. */
export const isWithheld = (id: string, withheld: readonly string[]): boolean =>
  withheld.some((item) => id === item || id.startsWith(`${item}-`))

/** Takes withheld items out, and what they say out of all others. */
export function withhold(items: readonly PacketItem[], withheld: readonly string[]): Withheld {
  const secrets = [
    ...new Set(
      items
        .filter(({ id }) => isWithheld(id, withheld))
        .flatMap(({ rows }) => rows.filter((row) => row.isWord !== true).map(({ value }) => value.trim()))
        .filter((value) => value.length >= leastLength),
    ),
  ].toSorted((left, right) => right.length - left.length)
  const shown = items.map(({ id, title, rows }): ShownItem => {
    if (isWithheld(id, withheld)) return { title: 'Withheld', rows: [], withheld: true }
    return { title, rows: rows.map((row) => ({ ...row, value: without(row.value, secrets) })), withheld: false }
  })
  return { items: shown, secrets }
}

const without = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(new RegExp(escaped(secret), 'giu'), '[withheld]'), text)

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
