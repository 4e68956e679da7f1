import { performance } from 'node:perf_hooks'
import { suggestMessages } from '../../packages/review/src/codebook/suggest-messages.ts'
import { hearingIndex } from '../../packages/review/src/linking/hearing-index.ts'
import { linkSentences } from '../../packages/review/src/linking/link-sentences.ts'
import type { Turn } from '../../packages/review/src/linking/turn.ts'
import { summaryGate } from '../../packages/review/src/lint/summary-gate.ts'

/** Times of a hearing of so many interventions and a summary of 40 paragraphs. */
export type GateSpeed = {
  /** Seconds of CPU of the same: on a machine shared with others, the figure that does not depend on them. */
  readonly wholeCpu: number
  /** Seconds to code and index all, link and lint the whole summary once. */
  readonly whole: number
  /** Milliseconds of a check after one more letter: the median and the slowest of a hundred. */
  readonly keystroke: number
  readonly slowestKeystroke: number
}

/**
 * Measures on an invented hearing: sentences are put together from a list of topics by a counter, so that every run has the
 * same ones.
 */
export function gateSpeed(interventions: number): GateSpeed {
  const turns = Array.from(
    { length: interventions },
    (_, at): Turn => ({ speaker: `Ms. Speaker ${at}`, words: invented(at, 8) }),
  )
  const summary = Array.from({ length: 40 }, (_, at) => ({
    text: `Several speakers said this. ${invented(at * 7, 4)}`,
  }))
  const start = performance.now()
  const cpuBefore = process.cpuUsage()
  for (const { words } of turns) suggestMessages(words, 'en')
  const index = hearingIndex(turns, 'en')
  for (const { text } of summary) linkSentences(index, text.split(/(?<=\.) /))
  const check = summaryGate({ index, turns, unreleased: turns.slice(0, 20).map(({ words }) => words), language: 'en' })
  check(summary)
  const whole = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  const typed = 'They also called for shelters that stay open in winter, and for courts that hear survivors in private.'
  const times: number[] = []
  for (let letters = 1; letters <= Math.min(100, typed.length); letters++) {
    const changed = summary.with(20, { text: `${summary[20]!.text} ${typed.slice(0, letters)}` })
    const before = performance.now()
    check(changed)
    times.push(performance.now() - before)
  }
  times.sort((one, other) => one - other)
  return {
    whole,
    wholeCpu: (user + system) / 1e6,
    keystroke: times[times.length >> 1]!,
    slowestKeystroke: times.at(-1)!,
  }
}

const who = [
  'Survivors',
  'Inspectors',
  'Judges',
  'Seasonal workers',
  'Hospitals',
  'Recruiters',
  'Border guards',
  'Teachers',
  'Ministries',
]
const did = [
  'asked for',
  'waited months for',
  'never received',
  'were promised',
  'disagreed about',
  'paid for',
  'reported on',
  'trained for',
]
const what = [
  'long-term shelter',
  'their passports',
  'legal aid',
  'new data on wages',
  'an action plan',
  'safe journeys',
  'a fair trial',
  'cooperation across borders',
  'online safety',
  'clean water and schools',
  'the trust fund',
]
const where = [
  'in the coastal district',
  'after the flood',
  'during the war',
  'in nineteen provinces',
  'at the northern border',
  'last winter',
  'since the last review',
]

function invented(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => {
    const turn = seed * 31 + at * 17
    const pick = (list: readonly string[], by: number) => list[(turn * by + (turn >> 3)) % list.length]!
    return `${pick(who, 5)} ${pick(did, 7)} ${pick(what, 11)} ${pick(where, 13)}, and ${(turn % 90) + 10} of them said so.`
  }).join(' ')
}
