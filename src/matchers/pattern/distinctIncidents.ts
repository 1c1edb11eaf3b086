import { isIsoDate } from '../../records/dates/isoDate.ts'
import type { Incident } from '../finding.ts'
import { type Theme, themes } from '../theme.ts'

/** One event, however many records of how many sources tell of it. */
export type DistinctIncident = Incident & { readonly classes: readonly Theme[]; readonly records: number }

/** One class of event on one day is one event; `other` says too little to join two. */
const dayAndClass = ({ date, class: own }: Incident): readonly string[] =>
  isIsoDate(date) && own !== 'other' ? [`on ${date} ${own}`] : []

const firstDate = (dates: readonly string[]): string =>
  dates.filter((date) => date !== '').reduce((first, date) => (first === '' || date < first ? date : first), '')

const inOrder = (a: Incident, b: Incident): number =>
  a.date === b.date ? (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) : a.date < b.date ? -1 : 1

const joined = (group: readonly Incident[]): DistinctIncident => {
  const ordered = group.toSorted(inOrder)
  const classes = themes.filter((theme) => group.some((incident) => incident.class === theme))
  const steps = new Map(
    ordered.flatMap((incident) => incident.steps.map((step) => [`${step.date} ${step.status}`, step])),
  )
  return {
    key: ordered[0]?.key ?? '',
    keys: [...new Set(ordered.flatMap(({ keys }) => keys))],
    date: firstDate(ordered.map(({ date }) => date)),
    class: classes[0] ?? 'other',
    classes,
    status: ordered.at(-1)?.status ?? '',
    steps: [...steps.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, step]) => step),
    records: group.length,
  }
}

/**
 * The distinct events among incidents: two that share a reference, or the day and the class, are one, and so is what
 * either is one with. In order of date.
 */
export const distinctIncidents = (incidents: readonly Incident[]): readonly DistinctIncident[] => {
  const groupOfName = new Map<string, Incident[]>()
  const groups = new Set<Incident[]>()
  for (const incident of incidents) {
    const names = [...incident.keys, ...dayAndClass(incident)]
    const group = [...new Set(names.flatMap((name) => groupOfName.get(name) ?? [])), incident]
    for (const name of names) {
      const old = groupOfName.get(name)
      if (old !== undefined) groups.delete(old)
    }
    groups.add(group)
    for (const member of group) {
      for (const name of [...member.keys, ...dayAndClass(member)]) groupOfName.set(name, group)
    }
  }
  return [...groups].map(joined).toSorted(inOrder)
}
