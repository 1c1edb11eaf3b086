/** The same items in the same order; the next one is on its way while one is used. */
export async function* readAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const ask = (): Promise<IteratorResult<Item>> => {
    const next = items.next()
    // Whoever waits for it hears of the error.
    next.catch(() => undefined)
    return next
  }
  try {
    let next = ask()
    for (let { done, value } = await next; done !== true; { done, value } = await next) {
      next = ask()
      yield value as Item
    }
  } finally {
    await items.return(undefined)
  }
}
