/** The parts of a Chinese firm's name that any firm may have, as its characters are read. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/(?:GU ?FEN ?)?YOU ?XIAN ?(?:ZE ?REN ?)?GONG ?SI/g, ' CO LTD'],
  [/JI ?TUAN/g, ' GROUP'],
  [/MAO ?YI/g, ' TRADING'],
  [/KE ?JI/g, ' TECHNOLOGY'],
  [/YIN ?HANG/g, ' BANK'],
  [/GONG ?YE/g, ' INDUSTRIES'],
]

/** `BEIJINGXXMAOYIYOUXIANGONGSI`, the characters of a firm's name read without spaces between, in words; other names as they are. */
export const chineseFirm = (text: string): string =>
  /YOU ?XIAN ?(?:ZE ?REN ?)?GONG ?SI/.test(text)
    ? parts.reduce((found, [part, word]) => found.replace(part, word), text)
    : text
