import { type Language, longDate, type TransmissionLetter } from '@clarion/review'
import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { letterAddresses } from './letter-addresses.ts'
import { letterFrame } from './letter-frame.ts'
import { letterWords } from './letter-words.ts'

/** A form in which a document is offered. */
export type DocumentForm = 'pdf' | 'docx' | 'html'

/** The letter as its page shows it. */
export type ShownLetter = {
  readonly language: Language
  readonly token: string
  readonly mission: string
  readonly symbol: string
  readonly letter: TransmissionLetter
  /** The languages there are, and in each the title and the forms. */
  readonly documents: readonly {
    readonly language: Language
    readonly title: string
    readonly forms: readonly DocumentForm[]
  }[]
  /** The day on which the receipt was confirmed, `2026-12-04`; null while it was not. */
  readonly confirmed: string | null
}

/** A letter of transmission to one mission: the letter, the document, the receipt. */
export function letterPage(shown: ShownLetter): Promise<string> {
  const { language, token, mission, symbol, letter } = shown
  const words = letterWords[language]
  const here = letterAddresses.letter(token)
  return letterFrame({
    language,
    here,
    body: html`<article class="letter">
<p class="from">${letter.from}</p>
<p class="date">${longDate(letter.date, language)}<br><bdi>${symbol}</bdi></p>
<h1>${words.title}</h1>
<p>${letter.salutation}</p>
${letter.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p>${letter.closing}</p>
<p class="name"><bdi>${letter.name}</bdi></p>
<p class="to">${letter.to.map((line, place) => html`${place > 0 ? html`<br>` : ''}${line}`)}<br><bdi>${mission}</bdi></p>
</article>
<section aria-labelledby="document">
<h2 id="document">${words.document}</h2>
${documentList(shown)}
</section>
<section aria-labelledby="receipt">
<h2 id="receipt">${words.receipt}</h2>
${receipt(shown)}
</section>`,
  })
}

function documentList({ language, token, documents }: ShownLetter): Html {
  const { forms, noDocument } = letterWords[language]
  if (documents.length === 0) return html`<p>${noDocument}</p>`
  return html`<ul class="documents">${documents.map(
    (one) => html`<li><p lang="${one.language}"><bdi>${one.title}</bdi></p>
<ul>${one.forms.map(
      (form) =>
        html`<li><a href="${letterAddresses.document(token, `${one.language}.${form}`)}" hreflang="${one.language}">${forms[form]} · <bdi lang="${one.language}">${letterWords[one.language].name}</bdi></a></li>`,
    )}</ul></li>`,
  )}</ul>`
}

/** A button, because a program that looks into mails for dangers opens every link and presses none. */
function receipt({ language, token, confirmed }: ShownLetter): Html {
  const words = letterWords[language]
  if (confirmed !== null)
    return html`<p role="status">${words.confirmed.replace('{day}', () => longDate(confirmed, language))}</p>`
  return html`<p>${words.askReceipt}</p>
<form method="post" action="${letterAddresses.receipt(token)}?l=${language}"><button>${words.confirm}</button></form>`
}
