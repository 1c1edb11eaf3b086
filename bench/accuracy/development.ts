/** Sets whose wrong or missed pairs were read while the engine was being built, and sets of the same origin. */
const development = ['splink_', 'secondstring_', 'ncvr_', 'foreigners_']

export const isDevelopment = (set: string): boolean => development.some((prefix) => set.startsWith(prefix))
