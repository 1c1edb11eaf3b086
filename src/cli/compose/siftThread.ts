import { siftFile } from '../../extracts/load/siftFile.ts'

/** Entry of a thread that compares files with the rows in force. */
export const sift = siftFile
