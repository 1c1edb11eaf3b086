import type { NameGroup, NamesAlone } from './namesAlone.ts'

const line = (what: string, { pairs, rates: { precision, recall, f1 } }: NameGroup, peer: string): string =>
  `| ${what} | ${pairs} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | **${f1.toFixed(3)}** | ${peer} |`

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

/** The section on names compared alone. */
export const namesSection = ({ persons, all, ceilings, aliases, scripts }: NamesAlone): string => `## Names alone
nk_name_bench: pairs of names with nothing beside them, compared as \`vetting match\` compares a \`fullName\` (\`src/matchers/wholeName\`). One
threshold, frozen in the product and chosen on other names: the lowest at which at most 1 % of *other* pairs, two persons of the OFAC and UN
lists whose names share a word, are taken for one.

The set was split before any of its pairs was read, by a hash of the two texts (\`bench/accuracy/names/isHeldOut.ts\`). The development half
was read and the rules were written for it; of the *held-out* half only totals were seen: in a first round when the work started, once on the
way and at the end, in a second one four times on the way and at the end, and totals of the whole set in two runs of the gate. A change that cost aliases was taken back when it also cost a pair there.

| | pairs | precision | recall | F1 | OpenSanctions logic-v2, same cases |
| --- | --- | --- | --- | --- | --- |
${line('persons, held out', persons.heldOut, '')}
${line('persons, development', persons.development, '')}
${line('persons, whole set', persons.whole, '.895 (186 of them)')}
${line('persons, firms and vessels, held out', all.heldOut, '')}
${line('persons, firms and vessels, development', all.development, '')}
${line('persons, firms and vessels, whole set', all.whole, '.892 (307 of them)')}

**What its labels allow.** Some pairs labelled *one* fit no better in anything (words that agree, words against one another, words one lacks,
letters that differ) than pairs labelled *two*, so that every rule over these that prefers the better fit gets one of them wrong: one letter
other in a short word, equivalent forenames, another word in a firm's name are one name here and two there. At least ${ceilings.personsByParts.errors} of the persons and ${ceilings.allByParts.errors} of all, which leaves at most
F1 ${ceilings.personsByParts.f1.toFixed(3)} and ${ceilings.allByParts.f1.toFixed(3)} to any such rule, and ${ceilings.personsByFit.f1.toFixed(3)} and ${ceilings.allByFit.f1.toFixed(3)} to any threshold over one figure of fit as ours (\`bench/accuracy/names/labelCeiling.ts\`).

Of the development half, when the rules were last changed, 7 pairs stayed wrong: two forenames in the other order that are labelled two persons;
a number that one ship's name lacks; a surname alone after a title; one of three letters; a sign for a word (\`%\`), which no word keeps; one misread
name of four; and one couple of firms that is labelled one in one place and two in another.

The aliases were read. Of ${aliases.pairs} aliases on the OFAC and UN lists ${percent(aliases.recall)} are taken for the name they stand for (most others are another
name altogether), of namesakes in one word ${percent(aliases.namesakes)}, of strangers ${percent(aliases.strangers)}.

Words across scripts (transliteration_pairs, ${scripts[0]?.words ?? 0} or so of each list, read while the rules were written), of which one is alike enough to its English form and to
that of another word. Many are translations or readings of other names, which no rule of sound finds.

| script | found | mistaken |
| --- | --- | --- |
${scripts.map(({ script, found, mistaken }) => `| ${script} | ${percent(found)} | ${percent(mistaken)} |`).join('\n')}
`
