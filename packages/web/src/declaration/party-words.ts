import type { Proposer } from '@clarion/review'
import { useWords } from '../words/use-words.ts'

/** @returns how those who speak are called: "EU, G77 (but for CHL)" */
export function usePartyWords(): (by: readonly Proposer[]) => string {
  const { say, row } = useWords()
  return (by) =>
    row(
      by.map(({ party, except }) =>
        except.length === 0 ? party : say('declaration.partyBut', { party, states: row(except) }),
      ),
    )
}
