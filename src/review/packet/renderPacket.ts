import type { PacketRow, ShownItem } from './packetItem.ts'

export type Packet = {
  readonly memberKey: string
  /** London date, ISO. */
  readonly madeOn: string
  /** Highest of what is shown. */
  readonly marking: string
  readonly items: readonly ShownItem[]
}

/** What a notice of withdrawal assessment (r18) and an outcome (r25) must put before the officer, by title of an item. */
const tickList = [
  ['What matched, and on what', 'what is said, and on what grounds'],
  ['Where it came from, and how it is graded', 'where it comes from and how sure that is'],
  ['Document', 'the documents relied on'],
  ['Who decided, and why', 'who decided, with reasons'],
] as const

/** A packet as one page of HTML that needs nothing else: no script, no link, no picture, no metadata but its title. */
export const renderHtml = ({ memberKey, madeOn, marking, items }: Packet): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Disclosure packet</title>
<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto}th{text-align:left;vertical-align:top;padding-right:1em}
.marking{font-weight:bold}section{border-top:1px solid;margin-top:1em}</style></head><body>
<p class="marking">${escapeHtml(marking)}</p>
<h1>Disclosure packet</h1>
<p>Member ${escapeHtml(memberKey)}, made on ${madeOn}. A match is a candidate, not a finding of fact.</p>
<h2>For the notice (r18) and the outcome (r25)</h2>
<ul>${tickList.map(([title, words]) => `<li>${tick(items, title)} ${words}</li>`).join('')}</ul>
${items.map(itemHtml).join('\n')}
<p class="marking">${escapeHtml(marking)}</p>
</body></html>
`

export const renderJson = (packet: Packet): string => `${JSON.stringify(packet, null, 2)}\n`

const tick = (items: readonly ShownItem[], title: string): string =>
  items.some((item) => item.title.startsWith(title)) ? '\u2611' : '\u2610'

const itemHtml = ({ title, rows, withheld }: ShownItem, at: number): string =>
  `<section><h3>Item ${at + 1}: ${escapeHtml(title)}</h3>` +
  (withheld ? '<p>This item is withheld under regulation 8.</p>' : `<table>${rows.map(rowHtml).join('')}</table>`) +
  '</section>'

const rowHtml = ({ label, value }: PacketRow): string =>
  `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter)
