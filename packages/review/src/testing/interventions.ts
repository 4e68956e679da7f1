import { writeTranscript } from '../transcript/split-by-speaker.ts'

/** Somebody's words at a hearing, each sentence with the messages that a person found in it. */
export type Intervention = {
  readonly speaker: string
  readonly affiliation: string
  readonly constituency: string
  readonly sentences: readonly { readonly text: string; readonly labels: readonly string[] }[]
}

/** Somebody who is on the list of speakers. */
export type ListedSpeaker = {
  readonly name: string
  readonly affiliation: string
  readonly constituency: string
  readonly part: string
}

/** Sentences of whom nobody says who spoke: "mixed" in the digest. */
const unknown = 'Unidentified speaker'

/** @returns the interventions of a file of JSON lines */
export function interventionsIn(text: string): Intervention[] {
  return text
    .trim()
    .split('\n')
    .map((line): Intervention => JSON.parse(line))
}

/**
 * @returns those who are on the list, once each. Survivors open the day. In which panel the others spoke the digests do not
 *   say: they are put into the two by turns
 */
export function listedSpeakers(interventions: readonly Intervention[]): ListedSpeaker[] {
  const listed = new Map<string, ListedSpeaker>()
  for (const one of interventions) {
    const name = nameOf(one, interventions)
    if (name === unknown || listed.has(name)) continue
    const { affiliation, constituency } = one
    const inTurn = `panel-${1 + (listed.size % 2)}`
    const part = ['survivor', 'presiding'].includes(constituency) ? 'opening' : inTurn
    listed.set(name, { name, affiliation, constituency, part })
  }
  return [...listed.values()]
}

/** @returns what would be pasted: all of it as one record */
export function transcriptOf(interventions: readonly Intervention[]): string {
  return writeTranscript(
    interventions.map((one) => ({
      speaker: nameOf(one, interventions),
      words: one.sentences.map(({ text }) => text).join(' '),
    })),
  )
}

/** The name on the list: a delegation's, where the digest names no person; with whom they speak for, where one spoke for two. */
function nameOf({ speaker, affiliation, constituency }: Intervention, all: readonly Intervention[]): string {
  if (constituency === 'mixed') return unknown
  if (speaker === 'representative') return affiliation
  const first = all.find((one) => one.speaker === speaker)
  return first?.constituency === constituency ? speaker : `${speaker} (${affiliation})`
}
