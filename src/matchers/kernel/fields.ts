/**
 * What the compiled kernel is told, by place: integers from the address it is set up with. Read by both sides, so it holds nothing but
 * numbers.
 */
export const columns = 0
export const idColumn = 1
/** Whether a row may hold bytes that are not ASCII. */
export const allowsOther = 2
/** Lists of integers, each after its length. */
export const surnames = 3
export const forenames = 4
export const lines = 5
export const others = 6
/** Pairs of a column and the first byte of its separator. */
export const separators = 7
/** Values: see `valueSize`. */
export const values = 8
export const dateColumn = 9
export const dateOrder = 10
export const sexColumn = 11
export const townColumn = 12
export const postcodeColumn = 13
export const keyKinds = 14
export const placeholderDates = 15
export const placeholderWords = 16
export const longestPlaceholder = 17
/** Tables of bytes and integers. */
export const mayBegin = 18
export const sexes = 19
export const issued = 20
export const seeds = 21
export const likeness = 22
export const weights = 23
export const outlineInts = 24
/** The left side. */
export const leftRows = 25
export const bitmap = 26
export const bitmapMask = 27
export const directory = 28
export const shift = 29
export const entries = 30
export const outlines = 31
/** What is known of words and of other cells. */
export const wordSlots = 32
export const wordSlotMask = 33
export const wordLines = 34
export const mostWords = 35
export const memoSlots = 36
export const memoSlotMask = 37
export const memoEntries = 38
export const mostMemos = 39
/** What is worked with. */
export const block = 40
export const records = 41
export const mostRecords = 42
export const statuses = 43
export const rows = 44
export const cells = 45
export const keys = 46
export const passed = 47
export const candidates = 48
export const visited = 49
export const kept = 50
export const mostKept = 51
export const missing = 52
export const texts = 53
export const idHashes = 54
export const counts = 55
export const oversizeHits = 56
/** Where the lists of groups begin: a word tells of its own from there on. */
export const groups = 57
/** What a look at the left side finds: outlines and words of rows, keys (row and kind, key). */
export const foundOutlines = 58
export const foundWords = 59
export const foundKeys = 60
export const mostFoundKeys = 61
/** Numbers of the words of each left row, in the order of the rows: `mostNameWords` of each, -1 for none; the first is -1 where they are not known. */
export const leftWords = 62
/** How common the names behind each code are, where names are learnt; codes of sounds that are common; the rarity of a word that is in no table. */
export const codeShares = 63
export const codeShareMask = 64
export const commonSounds = 65
export const commonSoundMask = 66
export const unseenRarity = 67
/** Rarity of each word learnt as forename and as surname, in bits, then that of all others; how many were learnt; hashes of those too long for a line. */
export const rarities = 68
export const learntWords = 69
export const longNames = 70
/** The model's comparisons (see `comparisonSize`), and of each kind the first of them, -1 for none. */
export const comparisons = 71
export const firstSlots = 72
/** What each comparison compares (see `comparedNothing`). */
export const compared = 73
/** Where a row is described to be compared. */
export const described = 74
/** The header of the other side: of the left one, which is read with columns of its own, and of the right one there; 0 where left rows cannot be read. */
export const otherHeader = 75
/** The bytes of the left rows, and where each begins and ends among them. */
export const leftBytes = 76
export const leftStarts = 77
export const leftEnds = 78
/** The bytes of the rows found, where each begins and ends; the number of the first row of the block at hand, and where its bytes begin. */
export const foundBytes = 80
export const foundStarts = 81
export const foundEnds = 82
export const firstRow = 83
export const firstByte = 84
/** Room for the keys found when they are sorted; of each kind the rows at most that a key may be on. */
export const sortedKeys = 85
export const keyLimits = 86
export const headerSize = 87

/** Integers of a value: its column, comparison, form, place in the outline (-1 for none), whether it is signed, kind of key (-1 for none), hash of its type. */
export const valueSize = 7
export const valueSlot = 1
export const valueForm = 2
export const valuePlace = 3
export const valueSigned = 4
export const valueKey = 5
export const valueType = 6

/** How a value is read. */
export const formPhone = 0
export const formEmail = 1
export const formVehicle = 2
export const formNino = 3
export const formAny = 4
export const formText = 5
/** Others read it. */
export const formOther = 6

/** Orders of the parts of a date. */
export const orderYmd = 0
export const orderDmy = 1
export const orderMdy = 2

/** Bits and numbers of the outline's plan, in `outlineInts`; the slots of values and of comparisons it knows nothing of follow. */
export const bitName = 0
export const bitFurtherNames = 1
export const bitDate = 2
export const bitSex = 3
export const bitLine = 4
export const bitPostcode = 5
export const bitTown = 6
export const nameBit = 7
export const postcodeBit = 8
export const townBit = 9
export const addressBit = 10
export const furtherBit = 11
export const valueCount = 12
export const otherCount = 13
export const valueSlots = 14
export const valuesSigned = 21
export const otherSlots = 28
export const mostOthers = 32

/** Bits that comparisons can earn, in `weights`. */
export const minWeight = 0
export const slack = 1
export const mostNames = 2
export const mostDate = 3
export const sexApart = 4
export const sexSame = 5
export const dates = 6
export const address = 17
export const mostAddress = 26
export const postcodeEqual = 27
export const postcodeNear = 28
export const postcodeArea = 29
export const postcodeApart = 30
export const townEqual = 31
export const townNear = 32
export const townApart = 33
export const noForename = 34
export const noSurname = 35
export const mostForename = 36
export const mostSurname = 37
export const alikeSurname = 38
export const similarSurname = 39
export const further = 40
export const noFurther = 41
export const sameOrder = 42
export const swapped = 43
/** Of each value: equal, near, apart, contradicted. */
export const valueWeights = 44
export const otherWeights = 72
/** By likeness and rarity: see `rarest`. */
export const forename = 104
export const rarest = 512
export const firstForename = 3688
export const otherForename = 7272
export const surname = 10856
export const agreeingForename = 14440
export const weightCount = 14952

/** Of a comparison, in bits: weight of each level, share of the rarity each earns, rarity of an average value, the most it can earn. */
export const comparisonWeights = 0
export const comparisonShares = 16
export const comparisonAverage = 32
export const comparisonBest = 33
export const comparisonSize = 34
export const mostComparisons = 31

/** Rows looked at together, and bytes of what is kept of each. */
export const rowsTogether = 128
export const rowSize = 192

/** Words of a usual name at most. */
export const mostNameWords = 4

/** Bytes of what is known of a word: where its groups are told of (0 for none), hash, length, the seven integers of a glance, its text. */
export const lineSize = 64
export const lineGroups = 0
export const lineHash = 4
export const lineLength = 8
export const lineLetters = 12
export const lineSound = 16
export const lineOtherSound = 20
export const lineGroupBits = 24
export const lineRarity = 28
export const lineInitial = 32
export const lineTraits = 36
export const lineText = 40
export const longestWord = 24
/** Traits of a word, as in `trait` of pack/row. */
export const commonSound = 1
export const commonOtherSound = 2
export const overOne = 4
export const overTwo = 8
/** In place of groups: a word that must be read together with others. */
export const oddWord = -1

/** Kinds of cells that are remembered: what follows a house number, a whole line, a town, a text, a sex. */
export const memoStreet = 0
export const memoLine = 1
export const memoPlace = 2
export const memoText = 3
export const memoSex = 4
export const missingWord = 5
/** Bytes of what is remembered of a cell. */
export const memoSize = 56
export const memoHash = 0
export const memoKind = 4
export const memoKey = 8
export const memoKeyLength = 12
/** Whether the kernel can go on with it. */
export const memoUsable = 16
export const memoTextHash = 20
/** Letters of a town; code of a sex. */
export const memoNumber = 24
export const memoOf = 28
export const memoOfLength = 32
export const memoHouse = 36
export const memoHouseLength = 40
/** Rarity of a town, bits. */
export const memoTownBits = 48

/** What a comparison of the model compares: names, which are settled at once; what needs no letters; texts. */
export const comparedNothing = 0
export const comparedForename = 1
export const comparedSurname = 2
export const comparedFurther = 3
export const comparedOrder = 4
export const comparedDate = 5
export const comparedSex = 6
export const comparedPostcode = 7
export const comparedPhone = 8
export const comparedVehicle = 9
export const comparedIdentifier = 10
/** A number with a check letter. */
export const comparedLettered = 11
export const comparedCategory = 12
export const comparedAddress = 13
export const comparedTown = 14
export const comparedEmail = 15
export const comparedText = 16
/** Others compare it. */
export const comparedOther = 17

/** Bytes of what is told of a row to be compared, the texts put together among them: its dwelling and its values. */
export const describedSize = 41424

/** A pair kept: its left row, what the two share (see `contactBit`; `leftToOthers` where others must compare them), its weight, a level for each comparison. */
export const pairLeft = 0
export const pairContact = 4
export const pairWeight = 8
export const pairLevels = 16
export const pairInts = 12
export const leftToOthers = -1
export const contactAddress = 1
export const contactPhone = 2
export const contactVehicle = 4
export const contactEmail = 8

/** What becomes of a record. */
export const statusNone = 0
export const statusOdd = 1
export const statusKept = 2

/** Why the kernel stops. */
export const stopDone = 0
export const stopMissing = 1
export const stopFull = 2
/** Others must look at the record before. */
export const stopOdd = 3

/** Counts of what was done, eight bytes each. */
export const countRows = 0
export const countNotSearchable = 1
export const countCompared = 2
export const countStopped = 3
export const countKept = 4
/** Pairs of texts compared letter by letter. */
export const countSimilarities = 5
export const countByKind = 6

/** A record longer than any that is read. */
export const longestRecord = 65536
/** Rows with a cell longer than this are left to others. */
export const longestCell = 255
/** Keys of a row are fewer: see `mostGroups`. */
export const mostKeys = 512
export const mostGroups = 64
export const mostLines = 8
export const mostColumns = 200
export const mostValues = 24
/** Bytes of a text that is put together at most. */
export const textRoom = 16384
/** Bytes of the values of a row, and of the edits between two texts. */
export const valueRoom = 320
export const editRoom = 792
/** Bytes of a word that is listened to and of its sounds. */
export const soundRoom = 416
/** Bytes of a line for forenames run together, and of two. */
export const wholeSize = 128
export const wholeRoom = 256
/** Texts remembered are no longer. */
export const longestMemoText = 1024
