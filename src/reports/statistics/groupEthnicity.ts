const groups: Readonly<Record<string, string>> = {
  W: 'White',
  M: 'Mixed',
  A: 'Asian',
  B: 'Black',
  O: 'Other',
}

/**
 * The group of a self-defined ethnicity code (16+1, with the later additions); '' when not stated. Chinese is Other as O1
 * and Asian as A4: the code the person was given decides, so publish which set was in use.
 */
export const groupEthnicity = (code: string): string => (/^[WMABO]\d$/.test(code) ? (groups[code.charAt(0)] ?? '') : '')
