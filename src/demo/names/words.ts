/** The words of a data block, each once, in order of first appearance. */
export const words = (block: string): readonly string[] => [...new Set(block.trim().split(/\s+/))]
