/** Few enough that the records and findings of a page do not outlive a collection or two of the young heap. */
export const pageSize = 500

/** A list cut into pages of so many. */
export const pagesOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size))
