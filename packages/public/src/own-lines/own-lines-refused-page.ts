import type { Language } from '@clarion/review'
import { html } from 'hono/html'
import { letterFrame } from '../transmission/letter-frame.ts'
import { letterWords } from '../transmission/letter-words.ts'
import { ownLinesAddresses } from './own-lines-addresses.ts'
import { ownLinesWords } from './own-lines-words.ts'

/** What is said instead of a speaker’s lines: that the link opens nothing, whatever the reason, or that it did not work now. */
export function ownLinesRefusedPage(language: Language, ended: boolean): Promise<string> {
  const words = ownLinesWords[language]
  const { busy, busyWhat } = letterWords[language]
  return letterFrame({
    language,
    title: words.title,
    style: ownLinesAddresses.style,
    body: html`<h1>${ended ? words.ended : busy}</h1>
<p>${ended ? words.endedWhat : busyWhat}</p>`,
  })
}
