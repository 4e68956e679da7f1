import { type Markup, markup } from '../report/markup.ts'
import type { SignalStory, StoryPeriod, StoryTable } from './signal-story.ts'

/** What a page says besides the signals. */
export interface SignalPageAbout {
  readonly title: string
  readonly made: string
  /** How it was looked for, in sentences. */
  readonly how: readonly string[]
  /** Tables after the signals. */
  readonly tables: readonly StoryTable[]
}

/** What has changed as one HTML page without script or outside resource: the sentences first. */
export function signalPage(stories: readonly SignalStory[], about: SignalPageAbout): string {
  return `<!doctype html>\n${page(stories, about).html}\n`
}

function page(stories: readonly SignalStory[], about: SignalPageAbout): Markup {
  const alarms = stories.filter(({ alarm }) => alarm)
  const others = stories.filter(({ alarm }) => !alarm)
  return markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${about.title}: what is new</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600}
th,td{border:1px solid #767676;padding:.25rem .6rem;text-align:right}
th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto;display:block}svg text{font-size:12px}
.seen{fill:#8fa9bd}.marked{fill:#2b5f8a}.line{stroke:#a11;stroke-width:2;fill:none}.story{border-top:1px solid #767676;padding-top:1rem}
.first{font-weight:600}</style></head><body>
<h1>${about.title}: what is new</h1>
${
  alarms.length === 0
    ? markup`<p class="first">Nothing stands out beyond chance.</p>`
    : markup`<ol>${alarms.map(({ sentence }) => markup`<li class="first">${sentence}</li>`)}</ol>`
}
<p>Made ${about.made}. ${about.how.join(' ')} The figures are of detected cases: they say what services saw, not what there is.
Small numbers here are of real people: this page is for those who may read the cases.</p>
${alarms.map(story)}
${others.length === 0 ? '' : markup`<h2>Also seen, but no alarm</h2>${others.map(story)}`}
${about.tables.map(table)}
</body></html>`
}

function story({ sentence, series, tables, checks }: SignalStory): Markup {
  return markup`<section class="story"><p class="first">${sentence}</p>${picture(series)}${
    checks.length === 0
      ? ''
      : markup`<h3>What to check next</h3><ul>${checks.map((check) => markup`<li>${check}</li>`)}</ul>`
  }${tables.map(table)}</section>`
}

function table({ title, head, rows }: StoryTable): Markup {
  if (rows.length === 0) return markup``
  return markup`<table><caption>${title}</caption><thead><tr>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}

const width = 640
const height = 160
const left = 44

/** Bars of what was seen, those of the signal darker, and a line of what was expected. */
function picture(series: readonly StoryPeriod[]): Markup {
  if (series.length < 2) return markup``
  const most = Math.max(1, ...series.map(({ seen, expected }) => Math.max(seen, expected ?? 0)))
  const step = (width - left) / series.length
  const high = (value: number) => height - (height * value) / (1.05 * most)
  const line = series
    .flatMap(({ expected }, at) =>
      expected === null
        ? []
        : [
            `${(left + at * step).toFixed(1)},${high(expected).toFixed(1)}`,
            `${(left + (at + 1) * step).toFixed(1)},${high(expected).toFixed(1)}`,
          ],
    )
    .join(' ')
  const every = Math.ceil(series.length / 8)
  const what = `Cases by period, from ${series[0]?.period ?? ''} to ${series.at(-1)?.period ?? ''}: ${series.map(({ seen }) => seen).join(', ')}`
  return markup`<svg role="img" viewBox="0 0 ${width} ${height + 44}" width="${width}" height="${height + 44}" xmlns="http://www.w3.org/2000/svg"><title>${what}</title>${series.map(
    ({ period, seen, marked }, at) =>
      markup`<rect class="${marked ? 'marked' : 'seen'}" x="${(left + at * step + step * 0.08).toFixed(1)}" y="${high(seen).toFixed(1)}" width="${(step * 0.84).toFixed(1)}" height="${(height - high(seen)).toFixed(1)}"/>${at % every === 0 ? markup`<text x="${(left + (at + 0.5) * step).toFixed(1)}" y="${height + 16}" text-anchor="middle">${period}</text>` : ''}`,
  )}<polyline class="line" points="${line}"/><text x="${left - 6}" y="${(high(most) + 4).toFixed(1)}" text-anchor="end">${Math.round(most)}</text><text x="${left - 6}" y="${height}" text-anchor="end">0</text><text x="${left}" y="${height + 38}">bars: seen, dark since the rise; red line: expected</text></svg>`
}
