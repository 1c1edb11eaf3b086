/**
 * Whether values reserved for fiction and documentation (drama telephone numbers, example.com) are ordinary values, as in
 * synthetic data, or placeholders that carry no weight, as in live data.
 */
export type DataOrigin = 'live' | 'synthetic'
