/** A message that may go into a summary, and who spoke for it. */
export type MessageCandidate = {
  readonly id: string
  readonly supporters: readonly { readonly constituency: string; readonly speaker: string }[]
}

/**
 * Chooses messages so that every constituency is heard in proportion (greedy proportional approval, Thiele 1895): the next
 * one is that with the greatest sum of 1/(d+1) over the constituencies behind it, d being how many chosen messages a constituency stands
 * behind already. Forty delegations are one constituency as five survivors are: a message that survivors alone hold
 * is not drowned. Of equals, the same sum over speakers decides, then the order given.
 *
 * @param candidates in an order that means something, for instance that of the hearing
 * @param most how many are chosen; fewer where no candidate with a supporter is left
 * @returns ids in the order of choice
 */
export function selectFairly(candidates: readonly MessageCandidate[], most: number): string[] {
  const left = candidates.map(({ id, supporters }) => ({
    id,
    constituencies: new Set(supporters.map(({ constituency }) => constituency)),
    speakers: new Set(supporters.map(({ constituency, speaker }) => `${constituency}\n${speaker}`)),
  }))
  const heard = new Map<string, number>()
  const chosen: string[] = []
  while (chosen.length < most) {
    let best: (typeof left)[number] | undefined
    let [bestGain, bestSpeakers] = [0, 0]
    for (const one of left) {
      if (chosen.includes(one.id)) continue
      const gain = gainOf(one.constituencies, heard)
      const speakers = gainOf(one.speakers, heard)
      if (gain > bestGain + tie || (Math.abs(gain - bestGain) <= tie && gain > 0 && speakers > bestSpeakers + tie)) {
        best = one
        bestGain = gain
        bestSpeakers = speakers
      }
    }
    if (!best) break
    chosen.push(best.id)
    for (const voter of [...best.constituencies, ...best.speakers]) heard.set(voter, (heard.get(voter) ?? 0) + 1)
  }
  return chosen
}

/** Sums of fractions differ in their last bit by the order in which they are added. */
const tie = 1e-9

function gainOf(voters: ReadonlySet<string>, heard: ReadonlyMap<string, number>): number {
  let gain = 0
  for (const voter of voters) gain += 1 / ((heard.get(voter) ?? 0) + 1)
  return gain
}
