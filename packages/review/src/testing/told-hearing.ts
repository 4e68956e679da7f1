import { splitBySpeaker, writeTranscript } from '../transcript/split-by-speaker.ts'
import { type AHearing, aHearing, heldWords } from './a-hearing.ts'
import { namedIdentifier, people } from './review-door.ts'

/** Somebody's words at a hearing, each sentence with the messages that a person found in it. */
export type Intervention = {
  readonly speaker: string
  readonly affiliation: string
  readonly constituency: string
  readonly sentences: readonly { readonly text: string; readonly labels: readonly string[] }[]
}

/** A hearing whose record came in as one transcript; the statements stand in the order of the interventions. */
export type ToldHearing = {
  readonly hearing: AHearing
  /** What was pasted. */
  readonly transcript: string
  /** Ids of the statements, one for each intervention. */
  readonly statements: readonly string[]
}

/** Sentences of whom nobody says who spoke: "mixed" in the digest. */
const unknown = 'Unidentified speaker'

/**
 * Tells a hearing as its office does: speakers are put on the list, one transcript is pasted, split by speaker, and each part taken in
 * under the name that the list has for its heading; who is not on the list stays unknown. Survivors open the day. In
 * which panel the others spoke the digests do not say: they are put into the two by turns.
 */
export function toldHearing(interventions: readonly Intervention[]): ToldHearing {
  const hearing = aHearing({ title: 'Review of the Global Plan of Action', day: '2017-06-23' })
  const ids = new Map<string, { id: string; part: string }>()
  for (const one of interventions) {
    const name = nameOf(one, interventions)
    if (name === unknown || ids.has(name)) continue
    const inTurn = `panel-${1 + (ids.size % 2)}`
    const part = ['survivor', 'presiding'].includes(one.constituency) ? 'opening' : inTurn
    const id = namedIdentifier(0x20000 + ids.size)
    ids.set(name, { id, part })
    const { affiliation, constituency } = one
    hearing.tell(people.helene, 'speaker.registered', { speaker: id, name, affiliation, constituency, part })
  }
  const transcript = writeTranscript(
    interventions.map((one) => ({
      speaker: nameOf(one, interventions),
      words: one.sentences.map(({ text }) => text).join(' '),
    })),
  )
  const statements = splitBySpeaker(transcript, [...ids.keys()]).map(({ heading, words }) => {
    const listed = ids.get(heading?.name ?? '')
    return said(hearing, heading?.name ?? '', listed, words.trim())
  })
  return { hearing, transcript, statements }
}

let last = 0x30000

function said(hearing: AHearing, heading: string, listed: { id: string; part: string } | undefined, words: string) {
  const statement = namedIdentifier(++last)
  const isSurvivor = hearing
    .speakers()
    .speakers.some(({ id, constituency }) => id === listed?.id && constituency === 'survivor')
  hearing.tell(people.helene, 'statement.taken', {
    ...{ statement, heading, part: listed?.part ?? 'floor', language: 'en', how: 'spoken' },
    ...{ release: isSurvivor ? 'not-released' : 'open', ...(listed && { speaker: listed.id }) },
    ...heldWords(words),
  })
  return statement
}

/** The name on the list: a delegation's, where the digest names no person; with whom they speak for, where one spoke for two. */
function nameOf({ speaker, affiliation, constituency }: Intervention, all: readonly Intervention[]): string {
  if (constituency === 'mixed') return unknown
  if (speaker === 'representative') return affiliation
  const first = all.find((one) => one.speaker === speaker)
  return first?.constituency === constituency ? speaker : `${speaker} (${affiliation})`
}

/** @returns the interventions of a file of JSON lines */
export function interventionsIn(text: string): Intervention[] {
  return text
    .trim()
    .split('\n')
    .map((line): Intervention => JSON.parse(line))
}
