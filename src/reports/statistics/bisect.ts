/** Halvings after which two doubles of one magnitude are neighbours. */
const halvings = 100

/** Where `isBelow` turns from true to false between `low` and `high`. */
export const bisect = (low: number, high: number, isBelow: (value: number) => boolean): number => {
  let [left, right] = [low, high]
  for (let n = 0; n < halvings && left < right; n++) {
    const middle = (left + right) / 2
    if (middle === left || middle === right) break
    if (isBelow(middle)) left = middle
    else right = middle
  }
  return (left + right) / 2
}
