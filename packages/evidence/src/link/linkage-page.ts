import { type Markup, markup } from '../report/markup.ts'
import { expectedQuality } from './expected-quality.ts'
import type { Linkage } from './link-records.ts'
import { reviewQueue, type UncertainPair } from './review-queue.ts'
import { signed, waterfallPicture } from './waterfall-picture.ts'

/** Pairs shown in the report; the whole queue goes into a file of its own. */
const SHOWN = 40

/**
 * The report of a linkage as one HTML page without script or outside resource. It shows values of uncertain pairs where
 * they differ: it belongs to those who may read the records, and says so.
 *
 * @param linkage a finished linkage
 * @param about title, date and how a row is called
 */
export function linkagePage(
  linkage: Linkage,
  about: { readonly title: string; readonly made: string; readonly id: (row: number) => string },
): string {
  const quality = expectedQuality(linkage)
  const queue = reviewQueue(linkage, SHOWN)
  const { model, comparisons } = linkage.scorer
  const page = markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${about.title}: linkage report</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #767676;padding:.25rem .6rem;text-align:right}
th:first-child,td:first-child,td.text{text-align:left}svg{max-width:100%;height:auto}svg text{font-size:12px}
.for{fill:#2b5f8a}.against{fill:#c7781c}.even{stroke:#767676;stroke-dasharray:3 3}.sum{font-weight:bold}
.warning{border:3px solid #a11;padding:.5rem 1rem}section{border-top:1px solid #767676;margin-top:2rem}</style></head><body>
<h1>${about.title}</h1>
<p class="warning"><strong>PRIVATE. It shows what records say. For those who may read the records; do not publish or send.</strong></p>
<p>${quality.records.toLocaleString('en')} records, ${quality.people.toLocaleString('en')} people, ${quality.linked.toLocaleString('en')} pairs of records put together; made ${about.made}.</p>
<h2>How far to trust it</h2>
<p>Expected precision <strong>${percent(quality.precision)}</strong>: of 100 pairs put together, so many are expected to be one person.
Expected recall <strong>${percent(quality.recall)}</strong>: of 100 compared pairs that are one person, so many were put together.
Both come from the model and not from anyone who looked. They are right only as far as the model is: fields that err
together (a whole address copied, twins, a family at one place) make it too sure. Pairs that were never proposed
for comparison are not in them. Look through a sample before you rely on it.</p>
<h2>What each field is worth</h2>
<p>Two records at random: ${signed(model.prior)} bits. A bit doubles the odds. Sameness of a rare value counts more than the table says, of a common one less.</p>
<table><thead><tr><th scope="col">Field and agreement</th><th scope="col">Same person</th><th scope="col">Two people</th><th scope="col">Bits</th></tr></thead><tbody>${comparisons.flatMap(
    ({ name, levels }, k) =>
      levels
        .map((says, at) => ({ says, at: at - 1 }))
        .filter(({ at }) => at >= 0 && model.matching[k]![at + 1]! > 0)
        .map(
          ({ says, at }) =>
            markup`<tr><td>${name}: ${says}</td><td>${percent(model.matching[k]![at + 1]!)}</td><td>${percent(model.differing[k]![at + 1]!)}</td><td>${signed(model.weights[k]![at + 1]!)}</td></tr>`,
        ),
  )}</tbody></table>
<h2>To be looked at</h2>
<p>${queue.length === 0 ? 'No pair is uncertain.' : `The ${queue.length} most doubtful pairs. Only what differs is shown.`}</p>
${queue.map((pair) => pairSection(pair, about.id))}
</body></html>`
  return `<!doctype html>\n${page.html}\n`
}

function pairSection(pair: UncertainPair, id: (row: number) => string): Markup {
  const differing = pair.evidence.flatMap(({ field, differing }) => (differing ? [{ field, ...differing }] : []))
  const [left, right] = [id(pair.left), id(pair.right)]
  return markup`<section><h3>${left} and ${right}: ${percent(pair.probability)}, ${pair.linked ? 'put together' : 'kept apart'}</h3>
<table><thead><tr><th scope="col">Differs in</th><th scope="col">${left}</th><th scope="col">${right}</th></tr></thead><tbody>${differing.map(
    (row) => markup`<tr><td>${row.field}</td><td class="text">${row.left}</td><td class="text">${row.right}</td></tr>`,
  )}</tbody></table>${waterfallPicture(pair)}</section>`
}

function percent(share: number): string {
  const hundredths = 100 * share
  return `${hundredths >= 10 ? hundredths.toFixed(1) : hundredths.toPrecision(2)} %`
}
