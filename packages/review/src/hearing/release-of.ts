import type { Release, Statement } from './record-section.ts'
import type { SpeakersState } from './speakers-section.ts'

/**
 * How far a statement's words may go, by who said it as the list has it today. Words that came in as anybody's and turn out
 * to be a survivor's (attributed later, a constituency put right) are unreleased from that moment, whatever was said of them
 * before: only the survivor's own word moves them up.
 */
export function releaseOf(
  { speaker, release }: Pick<Statement, 'speaker' | 'release'>,
  { speakers }: SpeakersState,
): Release {
  const constituency = speakers.find(({ id }) => id === speaker)?.constituency
  return constituency === 'survivor' && release === 'open' ? 'not-released' : release
}
