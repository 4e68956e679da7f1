import { type CommitmentRow, directionOf } from '@clarion/review'
import { html } from 'hono/html'
import { splitText } from '../held/fit-blocks.ts'
import type { Html } from '../page/html.ts'
import { linkTo } from '../survivor/addresses.ts'
import type { Words } from '../words/words.ts'
import type { Cycle, PublicCommitment } from './cycle.ts'
import { cycleAddresses } from './cycle-addresses.ts'
import { cycleFrame } from './cycle-frame.ts'
import { cyclePager } from './cycle-pager.ts'
import { type SayCycle, sayCycle } from './cycle-words.ts'
import { bundled, dealBlocks } from './deal-blocks.ts'

/** What was promised, with both columns; who did not join is a row like the others. */
export async function cycleCommitmentsPage(words: Words, cycle: Cycle, page: number): Promise<string> {
  const say = sayCycle(words.language)
  const here = cycleAddresses.commitments(cycle)
  const blocks = await Promise.all(cycle.commitments.map((one, at) => commitmentBlocks(words, say, one, at)))
  const dealt = await dealBlocks(blocks.flat(), page)
  return await cycleFrame({
    words,
    say,
    heading: say('commitments'),
    here,
    back: cycle,
    body:
      blocks.length === 0
        ? html`<p>${say('noCommitments')}</p>`
        : html`<p>${say('commitmentsWhat')}</p>
${dealt.blocks}
${cyclePager(words, say, dealt, here)}
<p class="links"><a href="${linkTo(words, cycleAddresses.text(cycle))}">${say('text')}</a></p>`,
  })
}

async function commitmentBlocks(words: Words, say: SayCycle, one: PublicCommitment, at: number): Promise<Html[]> {
  const { symbol, label, language, quote, actors, before, rows } = one
  const id = `c${at + 1}`
  const [first = '', ...rest] = splitText(quote)
  const own = html`lang="${language}" dir="${directionOf(language)}"`
  const tables =
    rows.length === 0
      ? []
      : await bundled(
          rows.map((row) => rowOf(words, say, row)),
          9_000,
        )
  return [
    html`<h2 id="${id}"><bdi>${symbol}</bdi> · ${say('paragraph', { label })}</h2>`,
    ...[first, ...rest].map((piece) => html`<blockquote class="card" ${own}>${piece}</blockquote>`),
    ...(actors.length === 0 ? [] : splitText(say('actors', { names: words.list(actors) }))).map(
      (piece) => html`<p class="small">${piece}</p>`,
    ),
    ...(before.length === 0 ? [] : splitText(say('before', { texts: before.join(' · ') }))).map(
      (piece) => html`<p><strong>${piece}</strong></p>`,
    ),
    ...(rows.length === 0 ? [html`<p>${say('noRows')}</p>`] : []),
    ...tables.map(
      (list) => html`<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">${say('who')}</th><th scope="col">${say('self')}</th><th scope="col">${say('reading')}</th></tr></thead>
<tbody>${list}</tbody></table></div>`,
    ),
  ]
}

function rowOf(
  words: Words,
  say: SayCycle,
  { party, notJoined, self, report, reading, readings }: CommitmentRow,
): Html {
  const found = [...new Set(readings.map(({ finding }) => finding))]
  const findings = words.list(found.map((finding) => say(`reading.${finding}`)))
  return html`<tr><th scope="row"><bdi>${party}</bdi>${
    notJoined === null ? '' : html`<br><span class="mark">${say('didNotJoin')}</span> ${say(`position.${notJoined}`)}`
  }</th><td>${say(`self.${self}`)}${evidenceOf(words, say, report?.evidence ?? [])}</td><td>${
    found.length > 1 ? say('readers', { findings }) : say(`reading.${reading}`)
  }${evidenceOf(
    words,
    say,
    readings.flatMap(({ evidence }) => evidence),
  )}</td></tr>`
}

/** What it rests on, by title: where it lies may be an address that nobody here has looked at. */
function evidenceOf(words: Words, say: SayCycle, evidence: readonly { readonly title: string }[]): Html | '' {
  if (evidence.length === 0) return ''
  const titles = [...new Set(evidence.map(({ title }) => title))].slice(0, 5)
  return html`<br><span class="small">${say('evidence', { titles: words.list(titles) })}</span>`
}
