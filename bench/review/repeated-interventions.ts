import { type Intervention, interventionsIn } from '../../packages/review/src/testing/interventions.ts'

/** A labelled passage of a general debate, as far as it is used. */
type Passage = {
  /** Null where the record names the delegation alone. */
  readonly speaker: string | null
  readonly iso3: string
  /** Null where the record has the code alone. */
  readonly country: string | null
  readonly constituency: string
  readonly text: string
  readonly labels: readonly string[]
}

/**
 * So many interventions from those at hand: each again and again, by other speakers. Somebody nobody knows stays that.
 *
 * @param passages JSON lines of a general debate; each is one intervention
 */
export function repeatedInterventions(digest: string, passages: string | undefined, count: number): Intervention[] {
  const spoken = (passages?.trim().split('\n') ?? []).map((line): Intervention => {
    const { speaker, iso3, country, constituency, text, labels } = JSON.parse(line) as Passage
    return {
      speaker: speaker ?? 'representative',
      affiliation: country ?? iso3,
      constituency,
      sentences: [{ text, labels }],
    }
  })
  const all = [...interventionsIn(digest), ...spoken]
  return Array.from({ length: count }, (_, at) => {
    const one = all[at % all.length]!
    const again = Math.floor(at / all.length)
    if (again === 0) return one
    return {
      ...one,
      speaker: one.speaker === 'representative' ? one.speaker : `${one.speaker} ${again}`,
      affiliation: `${one.affiliation} ${again}`,
    }
  })
}
