import type { RelatedProposals, SpeaksTwice } from '@clarion/review'
import { useWords } from '../words/use-words.ts'

/** Which proposals cannot be decided without each other, and which States are counted on both sides. */
export function Conflicts({
  related,
  twice,
}: {
  readonly related: readonly RelatedProposals[]
  readonly twice: readonly SpeaksTwice[]
}) {
  const { say, row } = useWords()
  if (related.length === 0) return null
  const pairs = Map.groupBy(twice, ({ one, other }) => `${one} ${other}`)
  return (
    <ul className="plain conflicts">
      {related.map(({ one, other, how }) => {
        const both = pairs.get(`${one} ${other}`) ?? []
        return (
          <li key={`${one} ${other}`}>
            {say(`conflict.${how}`, { one, other })}
            {both.length > 0 && ` ${say('declaration.speakTwice', { states: row(both.map(({ state }) => state)) })}`}
          </li>
        )
      })}
    </ul>
  )
}
