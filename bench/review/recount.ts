import type { Entry } from '../../packages/journal/src/index.ts'
import type { SummaryPart } from '../../packages/review/src/hearing/summary-section.ts'
import type { Intervention } from '../../packages/review/src/testing/interventions.ts'
import type { ToldHearing } from '../../packages/review/src/testing/told-hearing.ts'

/** What is wrong with a draft, counted from the transcript and the entries, by none of the code that drafted it. */
export type Recounted = {
  readonly sentences: number
  /** Share of sentences that report and name a place whose words were said. */
  readonly traced: number
  /** Places that are not of the one who said the words, or of somebody who is counted for nothing. */
  readonly attributionErrors: number
  /** Sentences whose word for how many is not the widest that the counts carry. */
  readonly quantifierErrors: number
}

/** Speakers, constituencies and panels behind something, of how many. */
type Behind = { s: number; c: number; p: number; ofS: number; ofP: number }

/** The words that a draft begins with, the widest first, and what each asks for. */
const ladder: readonly (readonly [string, (of: Behind) => boolean])[] = [
  ['All participants', ({ s, ofS }) => s === ofS],
  ['Speakers across all panels', ({ p, ofP, c }) => ofP > 0 && p === ofP && c > 1],
  ['Most speakers', ({ s, ofS }) => 2 * s > ofS],
  ['Many speakers', ({ s, ofS, c }) => s >= 5 && 3 * s >= ofS && c > 1],
  ['Several speakers', ({ s }) => s > 2],
  ['Some speakers', ({ s }) => s > 1],
  ['One speaker', ({ s }) => s === 1],
]

/** Recounts a draft of a hearing that one reader coded. */
export function recount(parts: readonly SummaryPart[], told: ToldHearing, interventions: readonly Intervention[]) {
  const spoke = whoSpoke(told.hearing.entries)
  const reporting = parts.filter(({ formal }) => !formal)
  let [sentences, traced, attributionErrors, quantifierErrors] = [0, 0, 0, 0]
  for (const { message, sentences: own } of reporting) {
    for (const { text, links } of own) {
      sentences++
      const places = links.map(({ statement, start, end }) => {
        const at = told.statements.indexOf(statement)
        const one = interventions[at]
        const words = Array.from(one?.sentences.map((each) => each.text).join(' ') ?? '')
        const there = start < end && end <= words.length
        const by = spoke.get(statement)
        const named = one && (by?.name.startsWith(one.speaker) || by?.name === one.affiliation)
        const right = there && named && by?.constituency === one.constituency && one.constituency !== 'presiding'
        return { there, right, marked: by?.messages.includes(message ?? '') }
      })
      if (places.some(({ there }) => there)) traced++
      attributionErrors += places.filter(({ right, marked }) => !right || !marked).length
      const behind = count([...spoke.values()], message ?? '')
      const [widest] = ladder.find(([, holds]) => holds(behind)) ?? ['nobody']
      if (!text.startsWith(`${widest} spoke of `)) quantifierErrors++
    }
  }
  return { sentences, traced: traced / sentences, attributionErrors, quantifierErrors } satisfies Recounted
}

type Spoke = {
  readonly speaker: string
  readonly name: string
  readonly constituency: string
  readonly part: string
  readonly messages: string[]
}

/** Who made each statement and what was marked in it, from the entries alone; nobody for one of whom it is not known. */
function whoSpoke(entries: readonly Entry[]): Map<string, Spoke> {
  type Body = Readonly<Record<string, string | undefined>>
  const bodies = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ body }) => body as Body)
  const listed = new Map(bodies('speaker.registered').map((body) => [body['speaker'], body]))
  const found = new Map<string, Spoke>()
  for (const { statement = '', speaker, part = '' } of bodies('statement.taken')) {
    const by = listed.get(speaker)
    if (speaker === undefined || !by) continue
    const { name = '', constituency = '' } = by
    found.set(statement, { speaker, name, constituency, part, messages: [] })
  }
  for (const { statement = '', message = '' } of bodies('passage.coded')) found.get(statement)?.messages.push(message)
  return found
}

function count(spoke: readonly Spoke[], message: string): Behind {
  const heard = spoke.filter(({ constituency }) => constituency !== 'presiding')
  const for_ = heard.filter(({ messages }) => messages.includes(message))
  const panels = (those: readonly Spoke[]) =>
    new Set(those.map(({ part }) => part).filter((part) => part.startsWith('panel'))).size
  return {
    s: new Set(for_.map(({ speaker }) => speaker)).size,
    c: new Set(for_.map(({ constituency }) => constituency)).size,
    p: panels(for_),
    ofS: new Set(heard.map(({ speaker }) => speaker)).size,
    ofP: panels(heard),
  }
}
