import { barPicture } from './bar-picture.ts'
import { type Markup, markup } from './markup.ts'
import { epsilonInWords, type PrivateReport, type PublicReport } from './report-content.ts'

const strategies = {
  everything: 'Every combination of the workload was measured once, with a precision fixed before anyone looked.',
  adaptive: 'Combinations were measured where the model was found to be wrong, in rounds.',
  tree: 'Quick mode: the pairs of a spanning tree were measured.',
} as const

/**
 * The report as one HTML page without script or outside resource.
 *
 * @param secret - given only for the private copy, which says so on every screen
 */
export function reportPage(report: PublicReport, secret?: PrivateReport): string {
  return `<!doctype html>\n${page(report, secret).html}\n`
}

function page(report: PublicReport, secret: PrivateReport | undefined): Markup {
  return markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${report.title}: synthetic data report</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.25}caption{text-align:left}table{overflow-wrap:normal}
table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #767676;padding:.25rem .6rem;text-align:right}
th:first-child,td:first-child{text-align:left}svg{display:block}svg text{font-size:13px}
.wide{overflow-x:auto}
.synthetic{fill:#2b5f8a}.real{fill:#c7781c}.warning{border:3px solid #a11;padding:.5rem 1rem;position:sticky;top:0;background:#fff}</style></head><body>
<h1>${report.title}</h1>
${report.protected ? '' : markup`<p class="warning"><strong>UNPROTECTED: made with predictable noise for a test. Do not publish.</strong></p>`}
${secret === undefined ? '' : markup`<p class="warning"><strong>PRIVATE COPY. It compares with the real records and is not protected. Do not publish or send.</strong></p>`}
<p>${report.rows} synthetic records, ${report.columns.length} columns, made ${report.made.slice(0, 10)} about ${report.population}.
No record is a person. The records describe detected cases: <strong>detection is not prevalence</strong>.</p>
<h2>What protects the people in the data</h2>
<p>Differential privacy with epsilon = ${report.epsilon}, delta = ${report.delta} (rho = ${report.rho.toPrecision(4)} of zero-concentrated
differential privacy), for adding or removing one person. ${epsilonInWords(report.epsilon, report.delta)}</p>
<p>${strategies[report.strategy]} The number of records is protected too.</p>
<div class="wide"><table><caption>Where the budget went</caption><thead><tr><th scope="col">Measurement</th><th scope="col">rho</th><th scope="col">Share</th></tr></thead><tbody>${report.expenses.map(
    (expense) =>
      markup`<tr><td>${expense.what}</td><td>${expense.rho.toPrecision(3)}</td><td>${((100 * expense.rho) / report.rho).toFixed(1)} %</td></tr>`,
  )}</tbody></table></div>
<h2>How far a count may be off</h2>
<p>For every cell of a measured table the release has 95 % bounds of the true count (the cells file). They follow from the noise
alone. The table gives their mean half-width.</p>
${report.rare.length === 0 ? '' : rareValues(report)}
<div class="wide"><table><thead><tr><th scope="col">Columns combined</th><th scope="col">Tables measured</th><th scope="col">Count &plusmn;</th></tr></thead><tbody>${report.bounds.map(
    (row) => markup`<tr><td>${row.length}</td><td>${row.marginals}</td><td>${row.halfWidth.toFixed(1)}</td></tr>`,
  )}</tbody></table></div>
${secret === undefined ? '' : errorTable(secret)}
<h2>Columns</h2>
${report.oneWay.map(({ column, counts }, at) => {
  const real = secret?.real[at]?.counts
  const bars = counts
    .map((count, value) => ({
      label: count.value,
      synthetic: count.synthetic,
      ...(real === undefined ? {} : { real: real[value]! }),
    }))
    .sort((a, b) => (counts.length > 40 ? b.synthetic - a.synthetic : 0))
  return markup`<h3>${column}</h3>${bars.length > 40 ? markup`<p>The 40 most frequent of ${bars.length} values.</p>` : ''}${barPicture(column, bars.slice(0, 40))}`
})}
</body></html>`
}

function rareValues({ rare }: PublicReport): Markup {
  const list = rare.map(({ column, values }) => `${column} (${values} values)`).join(', ')
  return markup`<p>Values too rare to be told apart from the noise were counted together before columns were combined, and parted
again by what is known of each alone: ${list}. A combination of two of them says nothing about the single values; the cells file
calls them "any of n rare values".</p>`
}

function errorTable(secret: PrivateReport): Markup {
  return markup`<h2>Error by combination length (private)</h2>
<div class="wide"><table><thead><tr><th scope="col">Length</th><th scope="col">Mean count &plusmn; error</th><th scope="col">Suppressed</th><th scope="col">Fabricated</th><th scope="col">Column sets</th></tr></thead><tbody>${secret.errors.map(
    (row) =>
      markup`<tr><td>${row.length}</td><td>${row.meanCount.toFixed(2)} &plusmn; ${row.meanError.toFixed(2)}</td><td>${(100 * row.suppressed).toFixed(2)} %</td><td>${(100 * row.fabricated).toFixed(2)} %</td><td>${row.setsCompared} of ${row.sets}</td></tr>`,
  )}</tbody></table></div>
<div class="wide"><table><thead><tr><th scope="col">Columns combined</th><th scope="col">Mean total variation distance</th><th scope="col">Greatest</th></tr></thead><tbody>${secret.distances.map(
    (row) => markup`<tr><td>${row.k}</td><td>${row.mean.toFixed(5)}</td><td>${row.max.toFixed(5)}</td></tr>`,
  )}</tbody></table></div><p>In the pictures below the upper bar of a pair (blue) is synthetic, the lower (orange) real.</p>`
}
