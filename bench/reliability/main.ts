import { parseArgs } from 'node:util'
import { type OwnCluster, ownCluster } from '../../packages/server/src/testing/reliability/own-cluster.ts'
import { rows } from './rows.ts'

const usage = `bin/bench reliability [--short] [--json] [--seed N] [--only ROW ...]

Runs the rows of the reliability scorecard (docs/reliability.md), each: name, attempts, violations, seconds.
Exits with 1 when a promise was broken. --short takes minutes, without it hours; --only 6 runs row 6.
`

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: 'string', multiple: true },
  },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}
const seed = Number(values.seed)
if (!Number.isSafeInteger(seed)) {
  process.stderr.write('A seed is a whole number.\n')
  process.exit(2)
}
const chosen = rows.filter(({ number }) => values.only === undefined || values.only.includes(String(number)))
if (chosen.length === 0) {
  process.stderr.write(`There is no such row. Rows: ${[...new Set(rows.map(({ number }) => number))].join(', ')}.\n`)
  process.exit(2)
}

let opened: Promise<OwnCluster> | undefined
const cluster = () => {
  opened ??= ownCluster()
  return opened
}
const results: object[] = []
let broken = 0
if (!values.json) process.stdout.write(`seed ${seed}\n`)
try {
  for (const row of chosen) {
    const result = await row.run({ short: values.short, seed, cluster })
    if (result === null) {
      if (values.json) results.push({ row: row.number, name: row.name, skipped: 'only root can mount a small disk' })
      else process.stdout.write(`${row.number}\t${row.name}\tskipped: only root can mount a small disk\n`)
      continue
    }
    const { name, attempts, violations, seconds, figures } = result
    broken += violations.length
    if (values.json) {
      results.push({
        row: row.number,
        name,
        attempts,
        violations: violations.length,
        seconds,
        ...figures,
        first: violations.slice(0, 20),
      })
    } else {
      const more = Object.entries(figures ?? {}).map(([key, value]) => `${key} ${value}`)
      process.stdout.write(
        `${row.number}\t${name}\t${attempts} attempts\t${violations.length} violations\t${seconds} s\t${more.join(', ')}\n`,
      )
      for (const violation of violations.slice(0, 20)) process.stdout.write(`\t${violation}\n`)
    }
  }
} finally {
  await (await opened)?.stop()
}
if (values.json) process.stdout.write(`${JSON.stringify({ seed, short: values.short, rows: results })}\n`)
process.exit(broken > 0 ? 1 : 0)
