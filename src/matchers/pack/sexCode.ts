/** The sex of a person in a packed row; 0 where it is not known. */
export const sexCode = { M: 1, F: 2, N: 0, NS: 0 } as const
