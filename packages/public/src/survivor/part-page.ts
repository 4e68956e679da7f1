import { html } from 'hono/html'
import { type Describing, describeState } from '../held/describe-state.ts'
import { fitBlocks } from '../held/fit-blocks.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { blockList } from './block-list.ts'
import { frame } from './frame.ts'
import { pageAddress, pageBudget, pageOf, pager } from './paging.ts'
import { sectionTitle } from './parts.ts'

/** A part of the case, to be said in words. */
export type Part = { readonly key: string; readonly name: string; readonly title: string }

/**
 * What one part says now.
 *
 * @param state as the fold made it, opened
 * @param page from 1; a page that is not there shows the last
 */
export function partPage(
  words: Words,
  part: Part,
  state: unknown,
  describing: Omit<Describing, 'words' | 'section'>,
  page: number,
): Promise<string> {
  const shown = pageOf(fitBlocks(describeState(state, { ...describing, words, section: part.name }), pageBudget), page)
  return frame({
    words,
    heading: sectionTitle(words, part),
    here: pageAddress(addresses.part(part.key), shown.page),
    open: true,
    body: html`<p>${words.say(shown.blocks.length > 0 ? 'part.intro' : 'nothing')}</p>
${blockList(words, shown.blocks)}
${pager(words, shown, addresses.part(part.key))}
<ul class="links">
<li><a href="${linkTo(words, addresses.written(part.key))}">${words.say('part.all')}</a></li>
<li><a href="${linkTo(words, `${addresses.correct}?about=${part.name}`)}">${words.say('part.wrong')}</a></li>
<li><a href="${linkTo(words, addresses.held)}">${words.say('part.back')}</a></li>
</ul>`,
  })
}
