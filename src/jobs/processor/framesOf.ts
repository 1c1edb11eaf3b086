const maxFrames = 5

/** The call frames of a stack, without the message lines before them. */
export const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at \S/.test(line))
        .slice(0, maxFrames)
        .join('\n')
    : ''
