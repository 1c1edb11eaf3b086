/** An aim of the project's, what was found, and where it is missed what can be reached. */
export type Bar = { readonly aim: string; readonly found: string; readonly isMet: boolean; readonly note: string }

export const bar = (aim: string, found: string, isMet: boolean, note = ''): Bar => ({ aim, found, isMet, note })
