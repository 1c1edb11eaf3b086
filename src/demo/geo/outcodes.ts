/** Expands `E1-18 N1` to E1, E2, ... E18, N1. */
export const expandOutcodes = (spec: string): readonly string[] =>
  spec
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const [, area = '', first = '', last = first] = /^([A-Z]+)(\d+)(?:-(\d+))?$/.exec(part) ?? []
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => `${area}${Number(first) + step}`)
    })
