const maxFrames = 5

/** The call frames of a stack. The message before them is cut by its own text: a line of it may look like a frame. */
export const framesOf = (error: unknown): string => {
  if (!(error instanceof Error) || error.stack === undefined) return ''
  const at = error.stack.indexOf(error.message)
  if (at < 0) return ''
  const frames = error.stack
    .slice(at + error.message.length)
    .split('\n')
    .slice(1, 1 + maxFrames)
  return frames.filter((line) => /^\s+at \S/.test(line)).join('\n')
}
