import { behindProposal, type Proposer } from '@clarion/review'
import { countryNameIn } from '../words/country-name-in.ts'
import { useWords } from '../words/use-words.ts'
import type { Consultations } from './use-declaration.ts'

/** Which States stand behind something that is said in the name of groups; what is not known is said to be so. */
export function BehindProposal({
  consultations: { groups, day },
  by,
}: {
  readonly consultations: Consultations
  readonly by: readonly Proposer[]
}) {
  const words = useWords()
  const { say, row } = words
  const { states, unsure, unknown } = behindProposal(by, groups, day)
  const named = (codes: readonly string[]) => row(codes.map((code) => countryNameIn(words, code)))
  // A State that speaks for itself needs no explanation.
  if (unknown.length === 0 && unsure.length === 0 && states.length <= by.length) return null
  return (
    <details className="behind">
      <summary>{say('declaration.behind', { count: states.length })}</summary>
      <p>{named(states)}</p>
      {unsure.length > 0 && <p>{say('declaration.unsure', { states: named(unsure) })}</p>}
      {unknown.map((group) => (
        <p key={group}>{say('declaration.noList', { group })}</p>
      ))}
    </details>
  )
}
