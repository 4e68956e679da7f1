import type { LookPage } from './case-answers.ts'

type Look = LookPage['looks'][number]

/** What somebody looked at in one go: the same person, on the same basis, doing the same, within minutes. */
export type Visit = Omit<Look, 'section'> & {
  /** The names of the parts, each once, in the order in which they were looked at last. */
  readonly sections: readonly string[]
}

/** Looks further apart than this are two visits. */
const pause = 5 * 60_000

/**
 * Brings looks together, so that opening one page of a case is one line and not twenty. None is left out: the line names
 * every part.
 *
 * @param looks newest first
 */
export function groupLooks(looks: readonly Look[]): readonly Visit[] {
  const visits: { visit: Look; sections: string[]; oldest: number }[] = []
  for (const look of looks) {
    const name = look.section?.split('/')[0]
    const at = Date.parse(look.at)
    const same = visits.find(
      ({ visit, oldest }) =>
        visit.member.id === look.member.id &&
        visit.organisation.id === look.organisation.id &&
        visit.act === look.act &&
        visit.basis === look.basis &&
        // What opened nothing (a sign-in) stands by itself.
        look.section !== null &&
        oldest - at <= pause,
    )
    if (!same) visits.push({ visit: look, sections: name === undefined ? [] : [name], oldest: at })
    else {
      if (name !== undefined && !same.sections.includes(name)) same.sections.push(name)
      same.oldest = at
    }
  }
  return visits.map(({ visit: { section: _, ...visit }, sections }) => ({ ...visit, sections }))
}
