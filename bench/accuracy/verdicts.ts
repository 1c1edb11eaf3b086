/** What was measured of a set, by name. */
export type Figures = Readonly<Record<string, number>>

const mostLost = 0.002

/** Figures of which less is better → the most by which they may grow, as a factor. */
const mostGrown: Readonly<Record<string, number>> = { highReviewsPerTrue: 1.002, worstToBest: 1.1 }

const isWorse = (figure: string, now: number, before: number): boolean => {
  const factor = mostGrown[figure]
  return factor === undefined ? now < before - mostLost : now > before * factor
}

/** Every figure that is worse than it was, or that has no baseline, as a line to read. */
export const verdicts = (
  figures: Readonly<Record<string, Figures>>,
  baseline: Readonly<Record<string, Figures>>,
): string[] =>
  Object.entries(figures).flatMap(([set, found]) =>
    Object.entries(found).flatMap(([figure, now]) => {
      const before = baseline[set]?.[figure]
      if (before === undefined) return [`${set}: no baseline for ${figure}; run with --accept`]
      return isWorse(figure, now, before) ? [`${set}: ${figure} ${now}, was ${before}`] : []
    }),
  )
