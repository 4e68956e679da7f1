import { html } from 'hono/html'
import { type Block, type Describing, describeItem } from '../held/describe-state.ts'
import { isRecord } from '../held/field-labels.ts'
import { fitBlocks } from '../held/fit-blocks.ts'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { blockList } from './block-list.ts'
import { frame } from './frame.ts'
import { pageAddress, pageBudget, pageOf, pager } from './paging.ts'
import type { Part } from './part-page.ts'
import { sectionTitle } from './parts.ts'

/** An entry of the journal, to be said in words. */
export type WrittenEntry = {
  readonly number: number
  /** `note.added`: where the catalogue speaks of it to her, that is said instead of the title. */
  readonly kind: string
  readonly title: string
  /** Who wrote it; null for the survivor. */
  readonly organisation: string | null
  readonly said: string
  readonly body: unknown
}

/** Some entries of one part, newest first, and where they stand among all. */
export type Written = {
  readonly entries: readonly WrittenEntry[]
  /** Whether older ones follow those given. */
  readonly more: boolean
  /** The number before which these entries stand; undefined for the newest. */
  readonly before: number | undefined
  /** The page within these entries, from 1. */
  readonly page: number
}

/** Everything that was ever written in one part, with its notes and reasons, newest first. */
export function writtenPage(
  words: Words,
  part: Part,
  { entries, more, before, page }: Written,
  describing: Omit<Describing, 'words' | 'section'>,
): Promise<string> {
  const speaking = { ...describing, words, section: part.name }
  const blocks: Block[] = entries.map(({ body, kind, title, organisation, said }) => ({
    ...describeItem(isRecord(body) ? body : {}, kindTitle(words, kind, title), speaking),
    by: organisation ?? words.say('you'),
    at: said,
  }))
  const shown = pageOf(fitBlocks(blocks, pageBudget), page)
  const address = addresses.written(part.key)
  const oldest = entries.at(-1)
  const here = before === undefined ? address : `${address}?before=${before}`
  return frame({
    words,
    heading: words.say('written.heading', { part: isolate(sectionTitle(words, part)) }),
    here: pageAddress(here, shown.page),
    open: true,
    body: html`<p>${words.say(blocks.length > 0 ? 'written.intro' : 'nothing')}</p>
${blockList(words, shown.blocks)}
${pager(words, shown, here)}
<ul class="links">
${more && oldest && shown.page === shown.pages ? html`<li><a href="${linkTo(words, `${address}?before=${oldest.number}`)}">${words.say('written.older')}</a></li>` : ''}
<li><a href="${linkTo(words, addresses.part(part.key))}">${words.say('written.now')}</a></li>
<li><a href="${linkTo(words, `${addresses.correct}?about=${part.name}`)}">${words.say('part.wrong')}</a></li>
</ul>`,
  })
}

function kindTitle(words: Words, kind: string, title: string): string {
  return words.sayOf('kind', kind.replace('.', '-'), words.sayOf('record', title, title))
}
