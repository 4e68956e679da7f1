import { directionOf, type Language, languages } from '@clarion/review'
import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { pageDocument } from '../page/page-document.ts'
import { letterAddresses } from './letter-addresses.ts'
import { letterWords } from './letter-words.ts'

/** A whole page behind a link: no script, nothing fetched from elsewhere, its languages to choose from. A letter's, where nothing else is said. */
export function letterFrame({
  language,
  here,
  body,
  title = letterWords[language].title,
  style = letterAddresses.style,
}: {
  readonly language: Language
  /** Where a choice of another language leads; without one there is none. */
  readonly here?: string | undefined
  readonly body: Html
  readonly title?: string
  readonly style?: string
}): Promise<string> {
  return pageDocument({
    language,
    direction: directionOf(language),
    title,
    style,
    body: html`${here === undefined ? '' : languageLinks(language, here)}
<main>
${body}
</main>`,
  })
}

function languageLinks(language: Language, here: string): Html {
  return html`<nav aria-label="${letterWords[language].languages}">
<ul class="languages">${languages.map(
    (other) =>
      html`<li><a href="${here}?l=${other}" lang="${other}" hreflang="${other}" dir="${directionOf(other)}"${other === language ? html` aria-current="true"` : ''}>${letterWords[other].name}</a></li>`,
  )}</ul>
</nav>`
}
