import { directionOf, type Release } from '@clarion/review'
import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { type OwnLinesDeed, ownLinesAddresses } from './own-lines-addresses.ts'
import type { ShownLines } from './own-lines-page.ts'
import { ownLinesWords } from './own-lines-words.ts'

/** The button with which a speaker finds their lines right; once they have, that they have. */
export function rightForm(shown: ShownLines): Html {
  const words = ownLinesWords[shown.language]
  if (shown.isRight) return html`<p role="status">${words.rightSaid}</p>`
  return html`${formOf(shown, 'right', html`<button>${words.right}</button>`)}`
}

/** The box with the words, to be changed into what they should be. */
export function askForm(shown: ShownLines): Html {
  const { language, spoken, typed = { words: shown.words, why: '' } } = shown
  const words = ownLinesWords[language]
  return html`<p>${words.askWhat}</p>
${formOf(
  shown,
  'correction',
  // A browser takes away the first line end in a box (HTML standard, "textarea").
  html`<label for="words">${words.words}</label>
<textarea id="words" name="words" rows="10" autocomplete="off" lang="${spoken}" dir="${directionOf(spoken)}">
${typed.words}</textarea>
<label for="why">${words.why}</label>
<textarea id="why" name="why" rows="3" maxlength="10000" autocomplete="off" dir="auto">${typed.why}</textarea>
<button>${words.send}</button>`,
)}`
}

/** How far a survivor’s words may go. */
export function releaseForm(shown: ShownLines, release: Release): Html {
  const words = ownLinesWords[shown.language]
  const choices = Object.entries(words.releases)
  return html`<section aria-labelledby="release">
<h2 id="release">${words.release}</h2>
${formOf(
  shown,
  'release',
  html`<fieldset aria-labelledby="release">${choices.map(
    ([value, label]) =>
      html`<label class="choice"><input type="radio" name="release" value="${value}"${value === release ? html` checked` : ''}><span>${label}</span></label>`,
  )}</fieldset>
<button>${words.save}</button>`,
)}
</section>`
}

/** A survivor takes their words back; what has gone out already is said before. */
export function withdrawForm(shown: ShownLines, sent: Html): Html {
  const words = ownLinesWords[shown.language]
  return html`<section aria-labelledby="withdraw">
<h2 id="withdraw">${words.withdraw}</h2>
<p>${words.withdrawWhat}</p>
${sent}
${formOf(
  shown,
  'withdrawal',
  html`<label class="choice"><input type="checkbox" name="sure" value="yes"><span>${words.sure}</span></label>
<button>${words.withdraw}</button>`,
)}
</section>`
}

function formOf({ token, language, edition, entries }: ShownLines, deed: OwnLinesDeed, fields: Html): Html {
  return html`<form method="post" action="${ownLinesAddresses.deed(token, deed)}?l=${language}">
<input type="hidden" name="entry" value="${entries[deed]}">
<input type="hidden" name="edition" value="${edition}">
${fields}
</form>`
}
