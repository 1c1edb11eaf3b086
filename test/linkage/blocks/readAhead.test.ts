import { expect, test } from 'vitest'
import { readAhead } from '../../../src/linkage/blocks/readAhead.ts'

const listening = () => {
  const asked: string[] = []
  async function* items(last: 'end' | 'error'): AsyncGenerator<number> {
    try {
      for (const item of [1, 2, 3]) {
        asked.push(`made ${item}`)
        yield item
      }
      if (last === 'error') throw new Error('cannot be read')
    } finally {
      asked.push('closed')
    }
  }
  return { asked, items }
}

test('the next item is made while one is used, all in their order', async () => {
  const { asked, items } = listening()
  for await (const item of readAhead(items('end'))) asked.push(`used ${item}`)
  expect(asked).toEqual(['made 1', 'made 2', 'used 1', 'made 3', 'used 2', 'closed', 'used 3'])
})

test('an error is heard after the items before it', async () => {
  const { items } = listening()
  const used: number[] = []
  const use = async (): Promise<void> => {
    for await (const item of readAhead(items('error'))) used.push(item)
  }
  await expect(use()).rejects.toThrow('cannot be read')
  expect(used).toEqual([1, 2, 3])
})

test('who stops early closes what is read', async () => {
  const { asked, items } = listening()
  for await (const item of readAhead(items('error'))) if (item === 2) break
  expect(asked.at(-1)).toBe('closed')
})
