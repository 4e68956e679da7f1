import { cpus, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { sampleCompilation, sampleSummary } from '../../packages/review/src/document/testing/sample-document.ts'
import { languages } from '../../packages/review/src/language/language.ts'
import { benchOptions } from '../bench-options.ts'
import { writeForms } from './write-forms.ts'

// What was promised: a 40-paragraph Summary to PDF, DOCX and AKN in six languages in less than three seconds.
const values = benchOptions('documents', {
  paragraphs: {
    type: 'string',
    default: '40',
    value: 'NUMBER',
    is: 'whole',
    about: 'numbered paragraphs of the summary',
  },
  repeat: {
    type: 'string',
    default: '20',
    value: 'NUMBER',
    is: 'whole',
    about: 'how often each is written after the first',
  },
})
const rows: { name: string; value: number; unit: string; demand: string }[] = []
const add = (name: string, value: number, unit: string, demand = '') => rows.push({ name, value, unit, demand })

const paragraphs = Number(values.paragraphs)
const summaries = languages.map((language) => sampleSummary(language, paragraphs))
const cpuBefore = process.cpuUsage()
const start = performance.now()
const first = []
for (const summary of summaries) first.push(await writeForms(summary))
const { user, system } = process.cpuUsage(cpuBefore)
const promised = ['pdf', 'docx', 'akn'] as const
const whole = `${paragraphs} paragraphs, PDF, DOCX and AKN in six languages, the first time`
add(
  whole,
  first.flatMap(({ took }) => promised.map((form) => took[form])).reduce((sum, one) => sum + one, 0) / 1000,
  's',
  '< 3',
)
add('the same with HTML and JSON', (performance.now() - start) / 1000, 's')
add('the same: CPU', (user + system) / 1e6, 's')
for (const [at, language] of languages.entries()) {
  const { took, size } = first[at]!
  add(`${language}: PDF, the first time`, took.pdf, 'ms')
  const again = []
  const times = values.short ? 3 : Math.max(1, Number(values.repeat))
  for (let turn = 0; turn < times; turn++) again.push((await writeForms(summaries[at]!)).took)
  for (const form of ['pdf', 'docx', 'akn', 'html', 'json'] as const) {
    const sorted = again.map((one) => one[form]).sort((one, other) => one - other)
    add(`${language}: ${form}, median of ${times}`, sorted[sorted.length >> 1]!, 'ms')
    add(`${language}: ${form}`, size[form] / 1024, 'KiB')
  }
}
const compilation = await writeForms(sampleCompilation('ar'))
add('ar: a compilation text, PDF', compilation.took.pdf, 'ms')

if (values.json) process.stdout.write(`${JSON.stringify({ rows })}\n`)
else {
  const now = new Date().toISOString()
  const lines = rows.map(({ name, value, unit, demand }) => {
    const figure = value.toFixed(value < 10 ? 2 : 0).padStart(8)
    return `${figure} ${unit.padEnd(4)} ${name}${demand === '' ? '' : ` (demand ${demand})`}\n`
  })
  const machine = `${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}, ${now}`
  process.stdout.write(`${machine}\n${lines.join('')}`)
}
