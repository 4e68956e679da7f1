import type { Turn } from '../linking/turn.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { type FoundHeading, type Heading, readHeading } from './read-heading.ts'

/** A stretch of a record by one speaker. */
export type TranscriptPart = {
  /** Absent for what stands before anybody is named. */
  readonly heading?: Heading
  /** Where the part begins, its heading included, and where it ends: in code points, each where the one before ended. */
  readonly start: number
  readonly end: number
  /** Where the words begin, after the heading. */
  readonly wordsStart: number
  readonly words: string
}

/**
 * Splits a record of a meeting by speaker. Nothing is lost and nothing is moved: the parts put together are the text. Who
 * is not known stays unknown, by the name the record has for it; a heading that stands once and might be something else
 * ("Jane Doe:") is split off and marked as not sure, because words under a wrong name are worse than a question.
 *
 * @param text in canonical form
 * @param onTheList names of those who are on the list of speakers: a line that begins with one and a colon is theirs, though it is no
 *   name by its looks ("Westland:")
 */
export function splitBySpeaker(text: string, onTheList: readonly string[] = []): TranscriptPart[] {
  const known = new Set(onTheList.map(plainName).filter((name) => name !== ''))
  type Start = { at: number; length: number; heading?: Heading }
  const starts: Start[] = [{ at: 0, length: 0 }]
  const times = new Map<string, number>()
  let at = 0
  for (const whole of text.split('\n')) {
    const found = listedHeading(whole, known) ?? readHeading(whole)
    if (found) {
      starts.push({ at, ...found })
      times.set(found.heading.name, (times.get(found.heading.name) ?? 0) + 1)
    }
    at += whole.length + 1
  }
  if (starts[1]?.at === 0) starts.shift()
  let point = 0
  return starts.map(({ at: from, length, heading }, nth): TranscriptPart => {
    const to = starts[nth + 1]?.at ?? text.length
    const [start, end] = [point, point + codePointCount(text.slice(from, to))]
    point = end
    const wordsStart = start + codePointCount(text.slice(from, from + length))
    const words = text.slice(from + length, to)
    // The same name at the beginning of several lines is somebody who speaks.
    const sure = heading && (heading.sure || (times.get(heading.name) ?? 0) > 1)
    return {
      ...(heading && sure !== undefined ? { heading: { ...heading, sure } } : {}),
      start,
      end,
      wordsStart,
      words,
    }
  })
}

function listedHeading(line: string, known: ReadonlySet<string>): FoundHeading | undefined {
  const match = /^[\t  ]*([^:：\n]{1,120}?)[\t  \u202f]*[:：](?!\/\/)/u.exec(line)
  if (!match || !known.has(plainName(match[1]!))) return undefined
  return { heading: { name: match[1]!, known: true, sure: true }, length: match[0].length }
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * Writes turns that come apart already (QMSum's, a captioning service's) as one record that {@link splitBySpeaker} takes apart again.
 * Line ends inside a turn become spaces, so that no line of it can be read as a heading.
 */
export function writeTranscript(turns: readonly Turn[]): string {
  return turns
    .map(
      ({ speaker, words }) =>
        `${speaker.replace(/[\n:：]+/g, ' ').trim()}: ${words.replace(/\s*\n\s*/g, ' ').trim()}\n`,
    )
    .join('\n')
}
