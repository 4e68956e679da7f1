import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { linkingWeights } from '../../packages/review/src/linking/linking-weights.ts'
import { interventionsIn } from '../../packages/review/src/testing/interventions.ts'
import { benchOptions } from '../bench-options.ts'
import { crossValidate, type WeightGrid } from './cross-validate.ts'
import { gateSpeed } from './gate-speed.ts'
import { hearingRun, keystrokes, linkingTime, longSummary } from './hearing-speed.ts'
import { hitAt, judgeLinking, type LinkingMode, shareAbove } from './judge-linking.ts'
import { judgeMessages, labelledRecords } from './judge-messages.ts'
import { linkingCases } from './linking-cases.ts'
import { type Recounted, recount } from './recount.ts'
import { repeatedInterventions } from './repeated-interventions.ts'

// What was demanded of the text half of the review, and what a run gives on whatever files it is given.
const values = benchOptions('review', {
  qmsum: { type: 'string', value: 'FILE', about: 'hearings in QMSum’s form' },
  digest: { type: 'string', value: 'FILE', about: 'interventions, each sentence labelled' },
  passages: { type: 'string', value: 'FILE', about: 'passages of a general debate, each labelled' },
})
const data = process.env['CLARION_SHARED_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data')
const rows: { name: string; value: number; demand: string }[] = []
const skipped: string[] = []
const add = (name: string, value: number, demand = '') => rows.push({ name, value, demand })

const qmsum = textOf(values.qmsum, 'qmsum-committee-val.jsonl')
if (qmsum !== undefined) measureLinking(qmsum)
const digest = textOf(values.digest, 'interventions-digest.jsonl')
if (digest !== undefined) measureMessages('interventions', digest, 'hearing', '>= .85')
const passages = textOf(values.passages, 'ungdc-2017-labelled.jsonl')
if (passages !== undefined) measureMessages('general debate', passages, 'general debate', '>= .82')
const speed = gateSpeed(500)
add('500 interventions coded and indexed, 40 paragraphs linked and linted: seconds', speed.whole, '< 5')
add('the same: seconds of CPU', speed.wholeCpu, '< 5')
add('the gate after one more letter, median: milliseconds', speed.keystroke, '< 50')
add('the gate after one more letter, slowest of 100: milliseconds', speed.slowestKeystroke, '< 50')
if (digest !== undefined) measureHearing(digest, passages)

if (values.json) process.stdout.write(`${JSON.stringify({ rows, skipped })}\n`)
else {
  const load = loadavg()[0]?.toFixed(1)
  const now = new Date().toISOString()
  process.stdout.write(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${load}, ${now}\n`)
  for (const { name, value, demand } of rows) {
    const figure = Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 2)
    process.stdout.write(`${figure.padStart(8)}  ${name}${demand === '' ? '' : ` (demand ${demand})`}\n`)
  }
  for (const reason of skipped) process.stdout.write(`Skipped: ${reason}\n`)
}

function measureLinking(text: string): void {
  const cases = linkingCases(text)
  const modes: readonly [LinkingMode, string, WeightGrid][] = [
    [
      'alone',
      'each sentence alone',
      { pairs: [0.5, 1, 2], speaker: [4, 8, 12], length: [0, 1, 2], nearby: [0.2, 0.3, 0.4] },
    ],
    ['paragraph', 'in its paragraph', { paragraph: [0.1, 0.2, 0.3, 0.4], stretch: [0.4, 0.6, 0.8], length: [0, 1] }],
  ]
  for (const [mode, words, grid] of modes) {
    const judged = judgeLinking(cases, linkingWeights, mode)
    const name = `linking, ${words}`
    const floor = mode === 'alone' ? linkingWeights.floorAlone : linkingWeights.floorInParagraph
    add(`${name}: sentences`, judged.filter(({ foreign }) => !foreign).length)
    add(`${name}: hit@1`, hitAt(1, judged), '>= .85')
    add(`${name}: hit@3`, hitAt(3, judged))
    add(`${name}: hit@5`, hitAt(5, judged), '>= .95')
    add(`${name}: foreign sentences accepted at the floor of ${floor}`, shareAbove(floor, true, judged), '<= .02')
    add(`${name}: own sentences kept at it`, shareAbove(floor, false, judged), '>= .75')
    if (values.short || new Set(cases.map(({ hearing }) => hearing)).size < 3) continue
    const left = crossValidate(cases, linkingWeights, grid, mode, 0.02)
    add(`${name}: hit@1, cross-validated`, left.first, '>= .85')
    add(`${name}: hit@5, cross-validated`, left.firstFive, '>= .95')
    add(`${name}: foreign accepted, cross-validated floor`, left.accepted, '<= .02')
    add(`${name}: own kept, cross-validated floor`, left.kept, '>= .75')
  }
}

function measureMessages(name: string, text: string, from: 'hearing' | 'general debate', demand: string): void {
  const records = labelledRecords(text)
  const half = (odd: number) => records.filter((_, at) => at % 2 === odd).flat()
  for (const [part, passagesOf] of [
    ['all', records.flat()],
    ['even lines, tuned on', half(0)],
    ['odd lines, not tuned on', half(1)],
  ] as const) {
    const figures = judgeMessages(passagesOf, from)
    add(`messages, ${name}, ${part}: passages with a message`, figures.count)
    add(`messages, ${name}, ${part}: first right`, figures.first)
    add(`messages, ${name}, ${part}: one of the first two right`, figures.firstTwo, demand)
    add(`messages, ${name}, ${part}: of ${figures.mentions} bare mentions taken for support`, figures.mentionsTaken)
    if (from === 'general debate') {
      add(`messages, ${name}, ${part}: support for messages 6 and 8`, figures.newFormsOrNoCriminals, '0')
    }
  }
}

function measureHearing(text: string, more: string | undefined): void {
  const few = interventionsIn(text)
  const small = hearingRun(few)
  const name = `hearing of ${few.length}`
  add(`${name}: from the pasted transcript to a draft that was linted: seconds`, small.seconds)
  add(`${name}: findings in that draft`, small.findings, '0')
  addRecount(name, recount(small.parts, small.told, few))
  const many = repeatedInterventions(text, more, 500)
  const large = hearingRun(many)
  const summary = longSummary(large, 40)
  const linked = linkingTime(many, summary)
  addRecount('hearing of 500', recount(large.parts, large.told, many))
  add('hearing of 500: findings in the draft', large.findings, '0')
  add('hearing of 500: put in, coded, linked, linted: seconds', large.seconds + linked.seconds, '< 5')
  add('hearing of 500: the same: seconds of CPU', large.cpu + linked.cpu, '< 5')
  const { wall, cpu } = keystrokes(large.gate, summary, values.short ? 2 : 10)
  const letter = 'hearing of 500: the gate after one more letter in 40 paragraphs'
  add(`${letter}, median: milliseconds`, wall.median, '< 50')
  add(`${letter}, p99: milliseconds`, wall.p99, '< 50')
  add(`${letter}, median: milliseconds of CPU`, cpu.median, '< 50')
  add(`${letter}, p99: milliseconds of CPU`, cpu.p99, '< 50')
}

function addRecount(name: string, { sentences, traced, attributionErrors, quantifierErrors }: Recounted): void {
  add(`${name}, recounted: sentences that report`, sentences)
  add(`${name}, recounted: share that names words that were said`, traced, '1')
  add(`${name}, recounted: places under a wrong name`, attributionErrors, '0')
  add(`${name}, recounted: words for how many that are not those of the counts`, quantifierErrors, '0')
}

function textOf(given: string | undefined, usual: string): string | undefined {
  const file = given ?? `${data}/hearing/${usual}`
  if (existsSync(file)) return readFileSync(file, 'utf8')
  skipped.push(`${given ?? usual} is not there${given ? '' : ' (CLARION_SHARED_DATA names the folder)'}.`)
  return undefined
}
