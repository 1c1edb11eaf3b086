/** One line of an item. What `isWord` says is of a closed list and tells nothing by itself, such as a band or a marking. */
export type PacketRow = { readonly label: string; readonly value: string; readonly isWord?: true }

/** What can be withheld by itself: what matched, where it came from, one document, one decision. */
export type PacketItem = {
  /** `flag-12`, `flag-12-source`, `flag-12-matter-1`, `flag-12-decision-5`, `matter-3-decision-6`. */
  readonly id: string
  readonly title: string
  readonly rows: readonly PacketRow[]
}

/** An item as the subject gets it: `withheld` says that there was one, and nothing else. */
export type ShownItem = Omit<PacketItem, 'id'> & { readonly withheld: boolean }
