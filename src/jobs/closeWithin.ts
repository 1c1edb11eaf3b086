/** Waits for `work`, but no longer than `millis`. True when it ended in time. */
export const closeWithin = async (millis: number, work: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), millis)
  })
  const done = work.then(
    () => true,
    () => true,
  )
  const inTime = await Promise.race([done, late])
  clearTimeout(timer)
  return inTime
}
