import { parseClkSchema } from '../clk/clk-schema.ts'
import { encodeTable } from '../clk/encode-table.ts'
import { filterLines } from '../clk/filter-lines.ts'
import { readRecordFile } from '../node/read-record-file.ts'
import { readSecretFile } from '../node/read-secret-file.ts'
import { readTextFile } from '../node/read-text-file.ts'
import { writeLines } from '../node/write-lines.ts'
import { Refusal } from '../refusal.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence encode`. */
export function runEncode(file: string, options: unknown): void {
  const read = optionReading(options)
  const schema = parseClkSchema(readTextFile(read.text('schema') ?? ''))
  const secret = readSecretFile(read.text('secretFile') ?? '')
  const table = readRecordFile(file)
  const saltColumn = read.text('salt')
  const plain = read.flag('plain')
  const { filters, words, salted } = encodeTable(table, schema, {
    secret,
    plain,
    unsalted: read.flag('unsalted'),
    ...(saltColumn === undefined ? {} : { saltColumn }),
  })
  // A record id of the schema is passed on, as clkhash does; without one, the row's number.
  const id = table.columns.find(({ name }) => /^(rec_?id|record_?id|id|unique_id)$/i.test(name))
  if (id?.values.some((value) => /[",\n\r]/.test(value))) {
    throw new Refusal('bad-table', `a value of ${id.name} holds a comma or a quote`, 'Use plain record ids.')
  }
  writeLines(
    read.text('out') ?? '',
    filterLines(filters, words, (row) => (id ? id.values[id.codes[row]!]! : String(row))),
  )
  if (read.flag('quiet')) return
  const hardening = salted.length === 0 ? 'hardened, not salted' : `hardened, salted by ${salted.join(', ')}`
  process.stderr.write(
    `${table.rows} filters of ${words * 32} bits, ${plain ? 'PLAIN: they can be attacked; keep them in the house' : hardening}\n`,
  )
}
