import { splitBySpeaker } from '../transcript/split-by-speaker.ts'
import { type AHearing, aHearing, heldWords } from './a-hearing.ts'
import { type Intervention, listedSpeakers, transcriptOf } from './interventions.ts'
import { namedIdentifier, people } from './review-door.ts'

/** A hearing whose record came in as one transcript; the statements stand in the order of the interventions. */
export type ToldHearing = {
  readonly hearing: AHearing
  /** What was pasted. */
  readonly transcript: string
  /** Ids of the statements, one for each intervention. */
  readonly statements: readonly string[]
}

/**
 * Tells a hearing as its office does: speakers are put on the list, one transcript is pasted, split by speaker, and each part taken in
 * under the name that the list has for its heading; who is not on the list stays unknown.
 */
export function toldHearing(interventions: readonly Intervention[]): ToldHearing {
  const hearing = aHearing({ title: 'Review of the Global Plan of Action', day: '2017-06-23' })
  const ids = new Map<string, { id: string; part: string }>()
  for (const { name, part, ...rest } of listedSpeakers(interventions)) {
    const id = namedIdentifier(0x20000 + ids.size)
    ids.set(name, { id, part })
    hearing.tell(people.helene, 'speaker.registered', { speaker: id, name, part, ...rest })
  }
  const transcript = transcriptOf(interventions)
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
