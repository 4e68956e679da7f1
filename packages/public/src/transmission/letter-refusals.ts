import type { Language } from '@clarion/review'
import { html } from 'hono/html'
import { letterFrame } from './letter-frame.ts'
import { letterWords } from './letter-words.ts'

/** What is said instead of a letter: that the link opens nothing, or that it did not work now. */
export function letterRefusedPage(language: Language, ended: boolean): Promise<string> {
  const words = letterWords[language]
  return letterFrame({
    language,
    body: html`<h1>${ended ? words.ended : words.busy}</h1>
<p>${ended ? words.endedWhat : words.busyWhat}</p>`,
  })
}
