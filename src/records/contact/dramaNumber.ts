/** Numbers Ofcom keeps for television and radio drama, as the start of the international form. */
const dramaRanges: ReadonlySet<string> = new Set([
  '+447700900',
  '+441134960',
  '+441144960',
  '+441154960',
  '+441164960',
  '+441174960',
  '+441184960',
  '+441214960',
  '+441314960',
  '+441414960',
  '+441514960',
  '+441614960',
  '+441914980',
  '+442079460',
  '+442896496',
  '+442920180',
  '+441632960',
  '+448081570',
  '+449098790',
  '+443069990',
])

const dramaRangeLength = 10

/** Whether a normalised number is reserved for drama. */
export const isDramaNumber = (phone: string): boolean => dramaRanges.has(phone.slice(0, dramaRangeLength))
