import { directionOf, type Language, longDate, type Release } from '@clarion/review'
import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { letterFrame } from '../transmission/letter-frame.ts'
import { type OwnLinesDeed, ownLinesAddresses } from './own-lines-addresses.ts'
import { type OwnLinesNotice, ownLinesWords } from './own-lines-words.ts'
import { askForm, releaseForm, rightForm, withdrawForm } from './speaker-forms.ts'

/** A request of the speaker, and what came of it. */
export type ShownRequest = {
  readonly day: string
  readonly why: string
  readonly answer: { readonly answer: 'accepted' | 'declined'; readonly why: string } | null
}

/** A signed summary that quotes the speaker. */
export type ShownSent = { readonly version: number; readonly published: string | null }

/** A speaker’s own lines as their page shows them: one statement, and nothing of any other. */
export type ShownLines = {
  readonly language: Language
  readonly token: string
  /** The language in which the words were said. */
  readonly spoken: Language
  readonly words: string
  readonly edition: number
  /** An instant. */
  readonly until: string
  /** Whether the speaker has found these very lines right. */
  readonly isRight: boolean
  readonly requests: readonly ShownRequest[]
  /** For a survivor, how far the words may go now; null for whoever spoke in open session. */
  readonly release: Release | null
  readonly sent: readonly ShownSent[]
  /** Ids for what each form will say: sent twice, it says it once. */
  readonly entries: Readonly<Record<OwnLinesDeed, string>>
  readonly notice?: OwnLinesNotice | undefined
  /** What was typed and could not be sent. */
  readonly typed?: { readonly words: string; readonly why: string } | undefined
}

/** The page behind a speaker’s link. */
export function ownLinesPage(shown: ShownLines): Promise<string> {
  const { language, token, spoken, release, notice } = shown
  const words = ownLinesWords[language]
  return letterFrame({
    language,
    here: ownLinesAddresses.lines(token),
    title: words.title,
    style: ownLinesAddresses.style,
    body: html`<h1>${words.title}</h1>
${notice === undefined ? '' : html`<p class="notice" role="status">${words.notices[notice]}</p>`}
<p>${words.intro}</p>
<p>${untilWords(words.until, shown)}</p>
<p>${words.alone}</p>
<section aria-labelledby="lines">
<h2 id="lines">${words.lines}</h2>
<p class="said" lang="${spoken}" dir="${directionOf(spoken)}">${shown.words}</p>
${rightForm(shown)}
</section>
<section aria-labelledby="ask">
<h2 id="ask">${words.ask}</h2>
${askForm(shown)}
${requestList(shown)}
</section>
${release === null ? '' : html`${releaseForm(shown, release)}${withdrawForm(shown, sentLines(language, shown.sent))}`}`,
  })
}

/** After the words were taken back: what of it cannot be called back is said once more. */
export function ownLinesTakenPage(language: Language, sent: readonly ShownSent[]): Promise<string> {
  const words = ownLinesWords[language]
  return letterFrame({
    language,
    title: words.title,
    style: ownLinesAddresses.style,
    body: html`<h1>${words.taken}</h1>
<p role="status">${words.takenWhat}</p>
${sentLines(language, sent)}`,
  })
}

function sentLines(language: Language, sent: readonly ShownSent[]): Html {
  const { notSent, sentSigned, sentPublished } = ownLinesWords[language]
  if (sent.length === 0) return html`<p>${notSent}</p>`
  return html`<ul>${sent.map(
    ({ version, published }) =>
      html`<li>${(published === null ? sentSigned : sentPublished).replace('{version}', () => String(version))}</li>`,
  )}</ul>`
}

function requestList({ language, requests }: ShownLines): Html | '' {
  if (requests.length === 0) return ''
  const words = ownLinesWords[language]
  return html`<h3>${words.asked}</h3>
<ul class="requests">${requests.map(
    ({ day, why, answer }) => html`<li><p>${words.askedOn.replace('{day}', () => longDate(day, language))}
${words[answer?.answer ?? 'waiting']}</p>
${answer?.why ? html`<p><bdi>${answer.why}</bdi></p>` : ''}
<p><bdi>${why}</bdi></p></li>`,
  )}</ul>`
}

/** An hour that is the same for everybody: the speaker may be anywhere. */
function untilWords(sentence: string, { until, language }: ShownLines): Html {
  const [before = '', after = ''] = sentence.split('{until}')
  const day = longDate(until.slice(0, 10), language)
  return html`${before}${day}${language === 'ar' ? '، ' : ', '}<bdi dir="ltr">${until.slice(11, 16)} UTC</bdi>${after}`
}
