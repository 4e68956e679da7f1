import { performance } from 'node:perf_hooks'
import { draftSkeleton } from '../../packages/review/src/hearing/draft-skeleton.ts'
import { type HearingGate, hearingGate } from '../../packages/review/src/hearing/hearing-gate.ts'
import type { LinkedSentence, SummaryPart } from '../../packages/review/src/hearing/summary-section.ts'
import { hearingIndex } from '../../packages/review/src/linking/hearing-index.ts'
import { linkSentences } from '../../packages/review/src/linking/link-sentences.ts'
import type { Intervention } from '../../packages/review/src/testing/interventions.ts'
import { suggestionsTaken } from '../../packages/review/src/testing/read-codes.ts'
import { namedIdentifier, people } from '../../packages/review/src/testing/review-door.ts'
import { type ToldHearing, toldHearing } from '../../packages/review/src/testing/told-hearing.ts'

/** A hearing from its transcript to a draft, and how long that took. */
export type HearingRun = {
  readonly told: ToldHearing
  readonly parts: readonly SummaryPart[]
  readonly gate: HearingGate
  readonly findings: number
  readonly seconds: number
  readonly cpu: number
}

/**
 * From a pasted transcript to a draft that was linted, in one run, by the hearing's own entries, each checked and
 * folded: speakers on the list, the transcript split and taken in, each statement coded by the codebook, the skeleton drafted
 * and held against the gate.
 */
export function hearingRun(interventions: readonly Intervention[]): HearingRun {
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()]
  const told = toldHearing(interventions)
  const { hearing } = told
  for (const [at, code] of suggestionsTaken(hearing.record()).entries()) {
    hearing.tell(people.helene, 'passage.coded', { code: namedIdentifier(0x60000 + at), ...code, stance: 'for' })
  }
  const { parts } = draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())
  const gate = hearingGate({ record: hearing.record(), speakers: hearing.speakers(), leftOut: [], language: 'en' })
  const findings = gate(parts).length
  const { user, system } = process.cpuUsage(cpuBefore)
  return { told, parts, gate, findings, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/** Links every sentence of a summary with the turns of the hearing, as the page does for the one that is written on. */
export function linkingTime(interventions: readonly Intervention[], summary: readonly SummaryPart[]) {
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()]
  const turns = interventions.map(({ speaker, sentences }) => ({
    speaker,
    words: sentences.map(({ text }) => text).join(' '),
  }))
  const index = hearingIndex(turns, 'en')
  for (const { sentences } of summary) {
    linkSentences(
      index,
      sentences.map(({ text }) => text),
    )
  }
  const { user, system } = process.cpuUsage(cpuBefore)
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/** A summary of so many paragraphs from a skeleton: each message told over and over with what was said for it, quoted in every second paragraph. */
export function longSummary({ parts, told }: HearingRun, paragraphs: number): SummaryPart[] {
  const record = told.hearing.record()
  const messages = parts.filter(({ message }) => message !== null)
  return Array.from({ length: paragraphs }, (_, at): SummaryPart => {
    const one = messages[at % messages.length]!
    const links = one.sentences[0]!.links
    const report = [0, 1, 2].map((nth): LinkedSentence => {
      const link = links[(at + nth) % links.length]!
      const words = record.statements.find(({ id }) => id === link.statement)?.editions[0]?.words ?? ''
      const said = Array.from(words).slice(link.start, link.end).join('').replace(/["“”]/g, '')
      const quoted = { start: 19, end: 19 + Array.from(said).length }
      return at % 2 === 0
        ? { text: said, links }
        : { text: `One speaker said: “${said}”`, links: [{ ...link, quoted }, ...links] }
    })
    return { ...one, id: `s${at + 1}`, sentences: [...one.sentences, ...report] }
  })
}

/**
 * Milliseconds of a check after one more letter: the median and the 99th of a hundred, on the wall and of the processor. On a
 * machine shared with others the latter does not depend on them.
 */
export function keystrokes(gate: HearingGate, summary: readonly SummaryPart[], rounds: number) {
  const typed = 'They also called for shelters that stay open in winter, and for courts that hear survivors in private.'
  const [wall, cpu]: [number[], number[]] = [[], []]
  gate(summary)
  for (let round = 0; round < rounds; round++) {
    const at = (round * 7) % summary.length
    const { sentences, ...part } = summary[at]!
    for (let letters = 1; letters <= typed.length; letters++) {
      // As the page has it: a sentence with its links, or one that nothing is linked with yet.
      const links = round % 2 === 0 ? [] : sentences[0]!.links
      const changed = { ...part, sentences: [...sentences, { text: typed.slice(0, letters), links }] }
      const [before, cpuBefore] = [performance.now(), process.threadCpuUsage()]
      gate(summary.with(at, changed))
      wall.push(performance.now() - before)
      const { user, system } = process.threadCpuUsage(cpuBefore)
      cpu.push((user + system) / 1000)
    }
  }
  return { wall: shares(wall), cpu: shares(cpu) }
}

function shares(times: number[]): { readonly median: number; readonly p99: number } {
  times.sort((one, other) => one - other)
  return { median: times[times.length >> 1]!, p99: times[Math.floor(times.length * 0.99)]! }
}
