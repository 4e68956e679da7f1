import { type AskedBack, backDoubts, type Proposal } from '@clarion/review'
import { useWords } from '../words/use-words.ts'
import type { LeftBack } from './propose-all.tsx'
import { isState } from './read-parties.ts'
import type { Consultations } from './use-declaration.ts'

/** What was read without doubt and may be proposed by this reader, and what is left to a person. */
export type SortedBack = { readonly sure: readonly AskedBack[]; readonly left: readonly LeftBack[] }

/** @returns how what a text asks is parted into what one press proposes and what a person looks at */
export function useLeftBack(
  consultations: Consultations,
  open: readonly Proposal[],
): (all: readonly AskedBack[]) => SortedBack {
  const { say, sayOf, row } = useWords()
  const { about, groups, revision, isOffice, mine } = consultations
  const known = new Set([...about.delegations.map(({ party }) => party), ...groups.map(({ id }) => id)])
  const strangerIn = ({ by }: AskedBack) => by.map(({ party }) => party).filter((party) => !mine.includes(party))
  const whyLeft = (asked: AskedBack): string | undefined => {
    if (!isOffice) {
      const strangers = strangerIn(asked)
      return strangers.length === 0 ? undefined : say('declaration.returnedNotYours', { parties: row(strangers) })
    }
    const isNobody = asked.by.some(({ party }) => !isState(party) && !known.has(party))
    return isNobody ? sayOf('backDoubt', 'unknown-party') : undefined
  }
  return (all) => {
    const sorted = backDoubts(all, open, revision?.paragraphs ?? []).map(({ asked, doubt }) => ({
      asked,
      why: whyLeft(asked) ?? (doubt && sayOf('backDoubt', doubt)),
    }))
    return {
      sure: sorted.flatMap(({ asked, why }) => (why === undefined ? [asked] : [])),
      left: sorted.flatMap(({ asked, why }) => (why === undefined ? [] : [{ asked, why }])),
    }
  }
}
