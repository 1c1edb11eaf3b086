import { distance } from 'fastest-levenshtein'

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The candidate most like a name, if any is like it at all: at most two fifths of its letters differ. */
export const nearest = (name: string, candidates: readonly string[]): string | undefined => {
  const wanted = plain(name)
  let best: { readonly candidate: string; readonly edits: number } | undefined
  for (const candidate of candidates) {
    const edits = distance(wanted, plain(candidate))
    if (best === undefined || edits < best.edits) best = { candidate, edits }
  }
  return best !== undefined && best.edits <= wanted.length * 0.4 ? best.candidate : undefined
}
