import { type CodeList, codeParser } from './codeList.ts'

export type AllegationScheme = 'pre-2020' | '2020'

/** Categories were re-lettered with the Police (Conduct) Regulations 2020; the same letter means something else before. */
export const allegationSchemes: CodeList<AllegationScheme> = {
  name: 'allegation scheme',
  version: '2020-02',
  effectiveFrom: '2020-02-01',
  entries: [
    { code: 'pre-2020', label: 'Before February 2020', aliases: ['2012', 'old', 'A-Y', 'pre 2020'] },
    { code: '2020', label: 'From February 2020', aliases: ['new', 'A-L', '2020-'] },
  ],
}

export const parseAllegationScheme = codeParser(allegationSchemes)

const oldest: Readonly<Record<string, string>> = {
  A: 'serious non-sexual assault',
  B: 'sexual assault',
  C: 'other assault',
  D: 'oppressive conduct or harassment',
  E: 'unlawful or unnecessary arrest or detention',
  F: 'discriminatory behaviour',
  G: 'irregularity in relation to evidence or perjury',
  H: 'corrupt practice',
  J: 'mishandling of property',
  K: 'breach of PACE code A: stop and search',
  L: 'breach of PACE code B: searching of premises and seizure',
  M: 'breach of PACE code C: detention, treatment and questioning',
  N: 'breach of PACE code D: identification',
  P: 'breach of PACE code E: tape recording',
  Q: 'lack of fairness and impartiality',
  R: 'multiple or unspecified breaches of PACE',
  S: 'other neglect or failure in duty',
  T: 'other irregularity in procedure',
  U: 'incivility, impoliteness and intolerance',
  V: 'traffic irregularity',
  W: 'other',
  X: 'improper access to or disclosure of information',
  Y: 'other sexual conduct',
}

const current: Readonly<Record<string, string>> = {
  A: 'delivery of duties and service',
  B: 'police powers, policies and procedures',
  C: 'handling of or damage to property',
  D: 'access to or disclosure of information',
  E: 'use of police vehicles',
  F: 'discriminatory behaviour',
  G: 'abuse of position or corruption',
  H: 'individual behaviours',
  J: 'sexual conduct',
  K: 'discreditable conduct',
  L: 'other',
}

/** What each category letter says, per scheme. */
export const allegationCategories: Readonly<Record<AllegationScheme, Readonly<Record<string, string>>>> = {
  'pre-2020': oldest,
  '2020': current,
}

/** The category letter of a scheme (a sub-category digit such as `F2` is dropped); undefined when the scheme has none. */
export const parseAllegationCategory = (scheme: AllegationScheme, raw: string): string | undefined => {
  const letter = raw.trim().charAt(0).toUpperCase()
  return /^[A-Za-z]\d{0,2}$/.test(raw.trim()) && Object.hasOwn(allegationCategories[scheme], letter)
    ? letter
    : undefined
}
