import { useWords } from '../words/use-words.ts'
import { namesIn, type TypedParties, wrongIn } from './read-parties.ts'

/** @returns what is wrong with those who are said to speak; undefined where nothing is */
export function usePartyFault(): (typed: TypedParties) => string | undefined {
  const { say, row } = useWords()
  return (typed) => {
    if (namesIn(typed.by).length === 0) return say('mend.missing')
    const wrong = wrongIn(typed)
    return wrong.length > 0 ? say('declaration.noParty', { names: row(wrong) }) : undefined
  }
}
