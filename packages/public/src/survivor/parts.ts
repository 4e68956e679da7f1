import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import type { Words } from '../words/words.ts'

/** @returns a bulleted list of plain sentences */
export function bullets(sentences: readonly string[]): Html {
  return html`<ul class="plain">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

/** @returns a quiet box for what should be seen first: a state, an answer that came, a thing that is done */
export function notice(text: string): Html {
  return html`<p class="notice" role="status">${text}</p>`
}

/** @returns what a section is called in the reader's words; the vocabulary's own title where the catalogue has none */
export function sectionTitle(words: Words, { name, title }: { readonly name: string; readonly title: string }): string {
  return words.sayOf('section', name, title)
}

/** @returns several sections as a list; the same section stands once */
export function sectionBullets(words: Words, names: readonly string[], titles: ReadonlyMap<string, string>): Html {
  const said = names.map((name) => sectionTitle(words, { name, title: titles.get(name) ?? name }))
  return html`<ul class="close">${[...new Set(said)].map((title) => html`<li>${title}</li>`)}</ul>`
}
