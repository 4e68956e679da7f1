import { type OwnCluster, ownCluster } from '../../packages/server/src/testing/reliability/own-cluster.ts'
import { benchOptions } from '../bench-options.ts'
import { rows } from './rows.ts'

// The rows of the reliability scorecard (docs/reliability.md). Ends with 1 when a promise was broken.
const numbers = [...new Set(rows.map(({ number }) => String(number)))]
const values = benchOptions('reliability', {
  seed: {
    type: 'string',
    value: 'N',
    is: 'whole',
    about: 'where all chance comes from (default: a new one, printed)',
  },
  only: {
    type: 'string',
    multiple: true,
    value: 'ROW',
    is: numbers,
    about: 'only this row of the scorecard, by its number',
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const chosen = rows.filter(({ number }) => values.only === undefined || values.only.includes(String(number)))

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
