// A NUL, or half of a surrogate pair, is refused by Postgres: such a message could not even be stored as a failure.
// oxlint-disable-next-line no-control-regex
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text that any backend can store, cut to `maxLength` characters. */
export const scrubText = (text: string, maxLength = 500): string =>
  text.slice(0, maxLength).replace(unstorable, '\uFFFD')
