import type { Bar } from './bar.ts'

const line = ({ aim, found, isMet, note }: Bar): string =>
  `| ${aim} | ${found} | ${isMet ? 'met' : '**missed**'} | ${note} |`

/** The table of all aims at the head of the page. */
export const barsSection = (bars: readonly Bar[]): string => `## Aims
| aim | found | | |
| --- | --- | --- | --- |
${bars.map(line).join('\n')}

${bars.filter(({ isMet }) => isMet).length} of ${bars.length} are met. *frozen*: at the threshold chosen on other families; *best*: at the one chosen with the truth.
`
