import { stringify } from 'csv-stringify/sync'
import type { CaseForm } from '../convert/case-form.ts'
import { caseForms } from '../convert/case-forms.ts'
import { convertRows } from '../convert/convert-rows.ts'
import { readRows } from '../node/read-rows.ts'
import { assertOther } from '../node/release-paths.ts'
import { writeRelease } from '../node/write-release.ts'
import { Refusal } from '../refusal.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence convert`. */
export function runConvert(path: string, options: unknown): void {
  const read = optionReading(options)
  const out = read.text('out') ?? 'converted.csv'
  assertOther(out, [path])
  const { rows, lost } = convertRows(readRows(path), form(read.text('from')), form(read.text('to') ?? 'ctdc-2024'))
  writeRelease(
    [
      {
        path: out,
        content: [
          stringify(
            rows.map((row) => [...row]),
            { escape_formulas: false },
          ),
        ],
      },
    ],
    () => undefined,
  )
  process.stderr.write(`${rows.length - 1} rows written to ${out}\n`)
  for (const [column, count] of lost) process.stderr.write(`  left out: ${column} of ${count} rows\n`)
}

function form(name: string | undefined): CaseForm {
  const found = caseForms.find((entry) => entry.name === name)
  if (found === undefined)
    throw new Refusal('unknown-format', `there is no form "${name}"`, 'See evidence convert --help.')
  return found
}
