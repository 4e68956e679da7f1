import { type Markup, markup } from '../report/markup.ts'
import type { CaptureTable } from './capture-table.ts'
import { historyName } from './capture-table.ts'
import type { Estimation, Omission } from './estimation.ts'
import { spreadPicture } from './spread-picture.ts'

/** What a page says besides the estimate. */
export interface EstimationAbout {
  readonly title: string
  readonly fingerprint: string
  readonly made: string
}

/** The report of an estimate as one HTML page without script or outside resource. */
export function estimationPage(table: CaptureTable, estimation: Estimation, about: EstimationAbout): string {
  return `<!doctype html>\n${page(table, estimation, about).html}\n`
}

/** The finding as a sentence that can be quoted without losing its doubt. */
export function findingOf({ estimate, interval, observed }: Estimation): string {
  const [low, high] = interval.map(rounded)
  return `About ${rounded(estimate)} people (95 % interval ${low} to ${high}), of whom ${observed} were seen by at least one list.`
}

function page(table: CaptureTable, estimation: Estimation, about: EstimationAbout): Markup {
  const { doubts, choice, method, model, replicates, distinct, lost, spread } = estimation
  return markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${about.title}: estimate of the hidden number</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #767676;padding:.25rem .6rem;text-align:right}
th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}svg text{font-size:12px}
.bar{fill:#2b5f8a}.line{stroke:#a11;stroke-width:2}.warning{border:3px solid #a11;padding:.5rem 1rem}</style></head><body>
<h1>${about.title}</h1>
<p><strong>${findingOf(estimation)}</strong></p>
${doubts.length === 0 ? '' : markup`<div class="warning"><p>This figure would have been refused:</p><ul>${doubts.map((doubt) => markup`<li>${doubt}</li>`)}</ul></div>`}
<p>Made ${about.made}. Data fingerprint <code>${about.fingerprint}</code>: whoever has another fingerprint has other data.</p>
<h2>How it was made</h2>
<p>Method ${method}, model ${model}, where ${table.lists.map((name, at) => `${at + 1} is ${name}`).join(', ')}.${choice ? ` Chosen by default: ${choice}.` : ''}</p>
${replicates === 0 ? '' : markup`<p>${replicates} replicates with ${distinct} different values${lost > 0 ? `; ${lost} had no estimate and were left out` : ''}. Few different values mean that the limits rest on few models.</p>`}
${histogram(estimation)}
<h2>How far it moves</h2>
<p>Other models and parts of the data give other figures. Where they lie far apart, the interval alone promises too much.</p>
${spreadPicture(estimation, rounded)}
<h2>What must be true for it</h2><ul>${estimation.assumptions.map((assumption) => markup`<li>${assumption}</li>`)}</ul>
<h2>What other models say</h2>
${
  spread.length === 0
    ? markup`<p>There are too many models of so many lists to rank them.</p>`
    : markup`<p>The best models by BIC. Data this thin do not choose between those within about 2 of each other.</p><table><thead><tr><th scope="col">Model</th><th scope="col">Estimate</th><th scope="col">BIC</th></tr></thead><tbody>${spread.map(
        (row) => markup`<tr><td>${row.model}</td><td>${rounded(row.estimate)}</td><td>${row.bic.toFixed(2)}</td></tr>`,
      )}</tbody></table>`
}
${omissions('Without one list', 'List left out', estimation.withoutList)}
${omissions('Without one thin overlap', 'Overlap taken for a mistake', estimation.withoutOverlap)}
<h2>The data</h2><table><thead><tr><th scope="col">On the lists</th><th scope="col">People</th></tr></thead><tbody>${Array.from(
    table.counts.entries(),
  )
    .filter(([, count]) => count > 0)
    .map(([mask, count]) => markup`<tr><td>${namesOf(mask, table)}</td><td>${count}</td></tr>`)}</tbody></table>
</body></html>`
}

function namesOf(mask: number, { lists }: CaptureTable): string {
  const digits = historyName(mask, lists.length)
  return lists.filter((_, at) => digits[at] === '1').join(', ')
}

function omissions(title: string, what: string, rows: readonly Omission[]): Markup {
  if (rows.length === 0) return markup``
  return markup`<h2>${title}</h2><table><thead><tr><th scope="col">${what}</th><th scope="col">People</th><th scope="col">Estimate</th></tr></thead><tbody>${rows.map(
    (row) =>
      markup`<tr><td>${row.without}</td><td>${row.people}</td><td>${row.estimate === null ? 'none' : rounded(row.estimate)}</td></tr>`,
  )}</tbody></table>`
}

const width = 640
const height = 160
const bins = 40

/** How the replicates or draws are spread, with the estimate as a line; the far tail is gathered in the last bar. */
function histogram({ draws, estimate }: Estimation): Markup {
  const low = draws[Math.floor(0.005 * draws.length)]
  const high = draws[Math.min(draws.length - 1, Math.floor(0.99 * draws.length))]
  if (low === undefined || high === undefined || !(high > low)) return markup``
  const counts = new Array<number>(bins).fill(0)
  for (const draw of draws)
    counts[Math.max(0, Math.min(bins - 1, Math.floor((bins * (draw - low)) / (high - low))))]! += 1
  const most = Math.max(...counts)
  const place = (value: number) => (width * (value - low)) / (high - low)
  return markup`<svg role="img" viewBox="0 0 ${width} ${height + 24}" width="${width}" height="${height + 24}" xmlns="http://www.w3.org/2000/svg"><title>How the estimates of the resamples are spread, from ${rounded(low)} to ${rounded(high)}</title>${counts.map(
    (count, at) => {
      const tall = (height * count) / most
      return markup`<rect class="bar" x="${((width * at) / bins).toFixed(1)}" y="${(height - tall).toFixed(1)}" width="${(width / bins - 1).toFixed(1)}" height="${tall.toFixed(1)}"/>`
    },
  )}<line class="line" x1="${place(estimate).toFixed(1)}" x2="${place(estimate).toFixed(1)}" y1="0" y2="${height}"/><text x="0" y="${height + 16}">${rounded(low)}</text><text x="${width}" y="${height + 16}" text-anchor="end">${rounded(high)}</text></svg>`
}

/** Whole people, with three figures at least: digits beyond the knowledge would pretend. */
function rounded(value: number): string {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 3)
  return (Math.round(value / size) * size).toLocaleString('en')
}
