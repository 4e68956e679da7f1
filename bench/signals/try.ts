import { readFileSync } from 'node:fs'
import { farrington, farringtonDefaults } from '../../packages/evidence/src/signals/farrington.ts'
import { readSeries } from '../../packages/evidence/src/signals/read-series.ts'

const { counts } = readSeries(readFileSync('/work/shared/data/surveillance/salmNewport_by_state.csv', 'utf8'))
const judge = farrington(farringtonDefaults)
let best = 1e9
for (let r = 0; r < 12; r++) {
  const b = process.cpuUsage()
  for (const s of counts) for (let w = 300; w < 528; w++) judge(s, w)
  const u = process.cpuUsage(b)
  best = Math.min(best, (u.user + u.system) / (counts.length * 228))
}
console.log('us', best)
let sum = 0
for (const s of counts) for (let w = 300; w < 528; w++) sum += judge(s, w)!.upper
console.log(sum)
