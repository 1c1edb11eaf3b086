export const byte = {
  nul: 0x00,
  tab: 0x09,
  lineFeed: 0x0a,
  verticalTab: 0x0b,
  formFeed: 0x0c,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
} as const

export const isBlankByte = (code: number | undefined): boolean =>
  code === byte.space || code === byte.tab || code === byte.verticalTab || code === byte.formFeed
