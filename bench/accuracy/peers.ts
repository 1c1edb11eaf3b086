/** Published scores on the same rows (README of the data gives each source). "best": threshold chosen with the truth. */
export const peers: Readonly<Record<string, string>> = {
  'febrl/dataset3': 'Splink best .9954, at weight 0 .9929; GoldenMatch .996; dedupe .928; recordlinkage .845',
  splink_fake_1000: 'Splink best .862, at weight 0 .806',
}
