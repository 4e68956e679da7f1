import { type Evidence, evidenceIn } from '../../packages/review/src/linking/evidence-in.ts'
import { type HearingIndex, hearingIndex } from '../../packages/review/src/linking/hearing-index.ts'
import { countedSentences } from './counted-sentences.ts'

/** One line of a QMSum file, as far as it is used. */
type QmsumMeeting = {
  readonly meeting_transcripts: readonly { readonly speaker: string; readonly content: string }[]
  readonly specific_query_list: readonly {
    readonly answer: string
    readonly relevant_text_span: readonly (readonly [string, string])[]
  }[]
}

/** A paragraph of a human summary against a hearing: its own, with the turns people marked, or another, with none. */
export type LinkingCase = {
  readonly hearing: number
  readonly index: HearingIndex
  readonly marked: ReadonlySet<number>
  readonly foreign: boolean
  readonly sentences: readonly { readonly counts: boolean; readonly evidence: Evidence }[]
}

/**
 * Own and foreign cases of a file in QMSum's form. The summaries of the fifth hearing after each are foreign to it (the
 * next, where that would be itself); with one hearing there are none.
 */
export function linkingCases(text: string): LinkingCase[] {
  const meetings = text
    .trim()
    .split('\n')
    .map((line): QmsumMeeting => JSON.parse(line))
  const apart = 5 % meetings.length === 0 ? 1 : 5
  return meetings.flatMap((meeting, hearing) => {
    const turns = meeting.meeting_transcripts.map(({ speaker, content }) => ({
      speaker: plain(speaker),
      words: plain(content),
    }))
    const index = hearingIndex(turns, 'en')
    const cases = (of: QmsumMeeting, foreign: boolean): LinkingCase[] =>
      of.specific_query_list.map(({ answer, relevant_text_span: spans }) => {
        const marked = new Set<number>()
        for (const [from, to] of foreign ? [] : spans)
          for (let turn = Number(from); turn <= Number(to); turn++) marked.add(turn)
        const sentences = countedSentences(answer).map(({ sentence, counts }) => ({
          counts,
          evidence: evidenceIn(index, sentence),
        }))
        return { hearing, index, marked, foreign, sentences }
      })
    const other = meetings[(hearing + apart) % meetings.length]!
    return [...cases(meeting, false), ...(other === meeting ? [] : cases(other, true))]
  })
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
