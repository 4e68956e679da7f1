import {
  canonicalText,
  canonicalWords,
  type Heading,
  type SpeakersState,
  splitBySpeaker,
  statementAtMost,
} from '@clarion/review'
import { digest } from './digest.ts'

/** A stretch of a record as it may be taken in. */
export type TakenPart = {
  /** Where it begins in the text: what names it. */
  readonly start: number
  readonly heading: string
  readonly words: string
  /** Who it is by the list; null where nobody of that name is on it, or several are. */
  readonly speaker: string | null
  /** Whether the heading is one for sure. */
  readonly sure: boolean
  readonly tooLong: boolean
}

/**
 * Splits what was pasted by speaker, and finds each on the list by name. A text without headings is one part. Nothing is
 * lost: what stands before anybody is named is a part of its own.
 */
export function transcriptParts(raw: string, { speakers }: SpeakersState): TakenPart[] {
  const text = canonicalWords(raw)
  return splitBySpeaker(
    text,
    speakers.flatMap(({ name, affiliation }) => [name, affiliation]),
  ).flatMap(({ heading, words, start }): TakenPart[] => {
    const said = words.trim()
    if (said === '') return []
    const named = heading?.name ?? ''
    return [
      {
        start,
        heading: named,
        words: said,
        speaker: heading ? speakerOf(speakers, heading) : null,
        sure: heading?.sure !== false,
        tooLong: canonicalText(said, digest).length > statementAtMost,
      },
    ]
  })
}

/** @returns words as a statement holds them */
export function heldWords(raw: string): { readonly words: string; readonly length: number; readonly checksum: string } {
  const { text: words, length, checksum } = canonicalText(raw, digest)
  return { words, length, checksum }
}

/**
 * Whose name a heading is: the very name before the organisation or State, and either before a name among other words. Where several
 * are meant alike, a person says which: words under the wrong name are worse than words under none.
 */
function speakerOf(speakers: SpeakersState['speakers'], { name: heading, of = '' }: Heading): string | null {
  const said = plain(heading)
  const inIt = (words: string) => words.length > 3 && ` ${plain(`${heading} ${of}`)} `.includes(` ${words} `)
  const ways = [
    ({ name, affiliation }: Named) => plain(name) === said && plain(affiliation) === plain(of),
    ({ name }: Named) => plain(name) === said,
    ({ affiliation }: Named) => plain(affiliation) === said,
    ({ name, affiliation }: Named) => inIt(plain(name)) && inIt(plain(affiliation)),
    ({ name }: Named) => inIt(plain(name)),
  ]
  const alike = ways.map((way) => speakers.filter(way)).find(({ length }) => length > 0) ?? []
  // Of Anna and Anna Maria both stand in "Ms. Anna Maria": the longer name is meant.
  const within = (name: string) =>
    alike.some((other) => other.name !== name && ` ${plain(other.name)} `.includes(` ${plain(name)} `))
  const found = alike.filter(({ name }) => !within(name))
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

type Named = { readonly name: string; readonly affiliation: string }

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
