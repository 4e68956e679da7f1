import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { acceleration, bcaLimit } from '../../packages/evidence/src/estimate/bca-interval.ts'
import { supersetSums } from '../../packages/evidence/src/estimate/capture-table.ts'
import { hierarchicalModels, parametersOf } from '../../packages/evidence/src/estimate/hierarchical-models.ts'
import { logLinearFitter } from '../../packages/evidence/src/estimate/log-linear-fitter.ts'
import { rankModels } from '../../packages/evidence/src/estimate/model-ranking.ts'
import { modelStatusOn } from '../../packages/evidence/src/estimate/model-status.ts'
import { readCaptureTable } from '../../packages/evidence/src/estimate/read-capture-table.ts'
import { readResamples } from '../../packages/evidence/src/estimate/resampled-tables.ts'

const data = '/work/shared/data'
const uk5 = readCaptureTable(readFileSync(`${data}/mse/uk_5list_2013.csv`, 'utf8')).get('')!
const text = gunzipSync(readFileSync(`${data}/mse/uk_5list_2013_boot1000_seed1234_counts.csv.gz`)).toString('utf8')
const tables = readResamples(text, uk5)
const ranked = rankModels(uk5, hierarchicalModels(5, 2))
const params = ranked.map(({ model }) => parametersOf(model, 5))
const fitter = logLinearFitter(5)
function picks(counts: Float64Array) {
  const o = supersetSums(counts)
  const st = modelStatusOn(counts)
  const n = o[0]!
  const best: Record<string, [number, number]> = {}
  const put = (k: string, b: number, e: number) => {
    if (!best[k] || b < best[k]![0]) best[k] = [b, e]
  }
  for (const [i, p] of params.entries()) {
    const s = st(p)
    const r = fitter.fit(o, counts, p, ranked[i]!.coefficients)
    const r2 = r === 'fitted' || fitter.fit(o, counts, p) === 'fitted'
    if (!r2) continue
    const d = -2 * fitter.logLikelihood(),
      e = n + Math.exp(fitter.coefficients[0]!)
    const finite = fitter.coefficients.subarray(0, p.length).filter((x) => Number.isFinite(x)).length
    const kept = counts.filter((x) => x > 0).length
    if (s === 0) {
      put('std', d + p.length * Math.log(n), e)
      put('finitePenalty', d + finite * Math.log(n), e)
      put('logCells', d + p.length * Math.log(31), e)
      put('logKept', d + p.length * Math.log(kept), e)
      put('aic', d + 2 * p.length, e)
    }
    put('noCheck', d + p.length * Math.log(n), e)
    put('noCheckFinite', d + finite * Math.log(n), e)
    if (s === 0 || s === 1) put('identOnly', d + p.length * Math.log(n), e)
    if (s === 0 || s === 2) put('existOnly', d + p.length * Math.log(n), e)
  }
  return best
}
const e0 = ranked[0]!.estimate
const all = tables.map(picks)
const jackT: Float64Array[] = [],
  w: number[] = []
for (const [m, c] of uk5.counts.entries())
  if (c > 0) {
    const k = uk5.counts.slice()
    k[m]! -= 1
    jackT.push(k)
    w.push(c)
  }
const jack = jackT.map(picks)
for (const k of Object.keys(all[0]!)) {
  const draws = Float64Array.from(all.map((x) => x[k]?.[1] ?? NaN).filter(Number.isFinite)).sort()
  const a = acceleration(
    jack.map((x) => x[k]![1]),
    w,
  )
  console.log(
    k,
    'n',
    draws.length,
    'below',
    draws.filter((x) => x < e0).length,
    'a',
    a.toFixed(5),
    [0.025, 0.1, 0.9, 0.975].map((q) => bcaLimit(e0, draws, a, q).toFixed(1)).join(' '),
  )
}
const d = Float64Array.from(all.map((x) => x['std']![1])).sort()
for (const a of [0, 0.02, 0.0324, 0.05, 0.08, 0.1])
  console.log('std a', a, [0.025, 0.975].map((q) => bcaLimit(e0, d, a, q).toFixed(1)).join(' '))
