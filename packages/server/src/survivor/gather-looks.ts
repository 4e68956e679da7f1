import { sectionName } from '@clarion/journal'
import type { Looks, SharedWith, Visit } from '@clarion/public'
import { actorOf, type SurvivorCaller } from '../http/caller.ts'
import { type LookPage, readLooks } from '../reading/read-looks.ts'
import type { Services } from '../services.ts'
import { gatherSharing } from './gather-sharing.ts'

/** Looks on one page: so few that the page stays small even when each is a visit of its own. */
const looksPerPage = 40

/** @throws ProblemError `not-found` when her case is gone */
export async function gatherLooks(
  services: Services,
  caller: SurvivorCaller,
  after: string | undefined,
): Promise<Looks> {
  // In this order: that she asks who looked is a look as well, and must not push out what she came to see.
  const { looks, next } = await readLooks(services, actorOf(caller), caller.thread, after, looksPerPage)
  const { live, ended, titles } = await gatherSharing(services, caller)
  return { visits: visitsOf(looks, caller.reader, [...live, ...ended]), titles, next, after }
}

/**
 * Brings looks together into visits: the same organisation, on the same basis, on the same day, with nobody between.
 *
 * @param looks newest first
 * @param self the survivor's reader id
 * @param grants all that were ever given: they say what an access was for
 */
export function visitsOf(looks: LookPage['looks'], self: string, grants: readonly SharedWith[]): Visit[] {
  type Open = { key: string; visit: Visit }
  const visits: Open[] = []
  for (const look of looks) {
    const words = wordsActs[look.act]
    // Paper leaves the house: it is a line of its own.
    const printed = look.act === 'print'
    const key = [look.organisation.id, look.basis ?? '', look.at.slice(0, 10), words ?? '', printed].join(' ')
    const name = look.section === null ? null : sectionName(look.section)
    const purposes = grants
      .filter(({ reader, basis, sections, from }) => {
        const covers = name === null || sections.includes(name)
        return reader === look.organisation.id && basis === look.basis && covers && from <= look.at
      })
      .map(({ purpose }) => purpose)
    const last = visits.at(-1)
    if (last?.key === key) {
      last.visit = {
        ...last.visit,
        from: look.at,
        sections: together(last.visit.sections, name === null ? [] : [name]),
        purposes: together(last.visit.purposes, purposes),
      }
    } else {
      visits.push({
        key,
        visit: {
          organisation: look.organisation.id === self ? null : look.organisation.name,
          from: look.at,
          to: look.at,
          sections: name === null ? [] : [name],
          basis: look.basis,
          purposes: together([], purposes),
          ...(printed && { printed }),
          ...(words && { words }),
        },
      })
    }
  }
  return visits.map(({ visit }) => visit)
}

/** Acts that open nothing and that she must see all the same: whoever changes the words could come in with them. */
const wordsActs: Readonly<Record<string, 'given' | 'taken'>> = {
  'code-phrase-issued': 'given',
  'code-phrase-revoked': 'taken',
}

function together(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])]
}
