import type { ModelFile } from '../../src/matchers/index.ts'
import type { Figures } from './verdicts.ts'

const bits = ({ m, u }: { readonly m: number; readonly u: number }): string => Math.log2(m / u).toFixed(1)

const comparisonLine = ({ name, compare, levels }: ModelFile['comparisons'][number]): string =>
  `| ${name} | ${compare} | ${Object.entries(levels)
    .map(([level, chances]) => `${level} ${bits(chances)}${(chances.frequency ?? 0) > 0 ? '*' : ''}`)
    .join(', ')} |`

const figureLine = ([set, figures]: [string, Figures]): string =>
  `| ${set} | ${Object.entries(figures)
    .map(([figure, value]) => `${figure} ${value}`)
    .join(', ')} |`

const frequencyLine = (field: string, { values, unseen }: ModelFile['frequencies']['forename']): string =>
  `${Object.keys(values).length} ${field}s (any other: ${unseen})`

/** The page docs/model-card.md, from the model file and the figures of the accuracy gate. */
export const modelCard = (
  file: ModelFile,
  baseline: Readonly<Record<string, Figures>>,
): string => `# Model card: ${file.name}-${file.version}

Written by \`npm run gate -- --accept\` from \`config/models/${file.name}-${file.version}.json\` and the figures of the accuracy gate; a test holds it to both.

## What it is
A Fellegi–Sunter model that weighs how likely two records are about one person. It proposes pairs to a reader; it decides nothing.
Every weight is in the file and can be recomputed by hand (\`src/matchers/README.md\`).

- **Trained on**: ${file.origin}
- **Prior**: one pair in ${Math.round(1 / file.prior.probability).toLocaleString('en-GB')} drawn at random is one person.
- **Thresholds**, bits: low ${file.thresholds.low}, medium ${file.thresholds.medium}, high ${file.thresholds.high}. HIGH also needs a second identifier, and no guard against it.
- **Frequencies**, frozen: ${frequencyLine('forename', file.frequencies.forename)}, ${frequencyLine('surname', file.frequencies.surname)}, ${frequencyLine('town', file.frequencies.town)}.
- **Candidate keys**: ${file.keys.join(', ')}. A key on more than ${file.blockLimit} members finds pairs only together with another.

## What it compares
Weights in bits, log2(m / u); * the rarity of the value counts too. A field missing in either record weighs nothing.

| comparison | kind | level and weight |
| --- | --- | --- |
${file.comparisons.map(comparisonLine).join('\n')}

Not compared: ethnicity, religion, nationality, anything of the offence. Sex is compared and never rules a pair out.

## Known error rates
Figures of the gate. Public sets are linked with a model trained on their own unlabelled rows; the synthetic force and the naming cultures with
this file as it is. All sets, errors by group with intervals, and what is out of reach: [accuracy](accuracy.md).

| set | figures |
| --- | --- |
${Object.entries(baseline).map(figureLine).join('\n')}

## Limits
- The error rates on a force are those of an invented one: no real workforce or extract was ever used. Measure on planted records before relying
  on them (\`vetting evaluate\`).
- The chances were set by hand, or estimated from the files at hand by \`vetting train\`; frequencies outside the table are guesses.
- Errors are not equal between naming cultures: see the ratio above and the table by group.
- A member without birth date, number, address, phone and full name cannot be searched; the run lists such members.
- HIGH means that name, birth date and a second identifier agree, not that it is the person: 115 of 358 disputed matches settled by fingerprint
  were right (Hansard, 2008).
`
