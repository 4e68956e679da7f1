/**
 * Which sentences of a human summary count, frozen so that figures of different linkers compare: those with at least
 * three words that say something. It is a rule of the measurement and on purpose not the linker's own idea of words.
 */
export function countedSentences(summary: string): { readonly sentence: string; readonly counts: boolean }[] {
  return Array.from(segmenter.segment(summary), ({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ sentence, counts: contentWords(sentence) >= 3 }))
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const empty = new Set(
  'a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing don down during each few for from further had has have having he her here hers him his how i if in into is it its itself just like me more most my no nor not now of off on once only or other our ours out over own said same she should so some such than that the their theirs them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your yours yes okay think know going get got really well lot thing things way one much kind sort bit mean actually want need say us let right sure obviously'.split(
    ' ',
  ),
)

function contentWords(sentence: string): number {
  const words =
    sentence
      .toLowerCase()
      .replace(/[’']/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  return words.filter((word) => word.length > 2 && !empty.has(word)).length
}
