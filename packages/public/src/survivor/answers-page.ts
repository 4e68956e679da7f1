import { html } from 'hono/html'
import type { Block, Fact } from '../held/describe-state.ts'
import { fitBlocks } from '../held/fit-blocks.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { blockList } from './block-list.ts'
import { frame } from './frame.ts'
import { pageAddress, pageBudget, pageOf, pager } from './paging.ts'
import { notice } from './parts.ts'

/** Something she said, and the answer. */
export type Said = {
  readonly kind: 'correction' | 'feedback'
  readonly about: string
  /** Null when the words were erased. */
  readonly words: string | null
  readonly at: string
  readonly answer: { readonly words: string | null; readonly outcome: string | null; readonly at: string } | null
}

/** All that she said, newest first. */
export type Answers = {
  readonly said: readonly Said[]
  /** She sent something a moment ago. */
  readonly sent: boolean
  readonly page: number
  /** What the sections are called by the vocabulary. */
  readonly titles: ReadonlyMap<string, string>
}

/** What she wrote, each with its answer or with the word that there is none yet. */
export function answersPage(words: Words, { said, sent, page, titles }: Answers): Promise<string> {
  const blocks = said.map((one) => saidBlock(words, one, titles))
  const shown = pageOf(fitBlocks(blocks, pageBudget), page)
  return frame({
    words,
    heading: words.say('answers.heading'),
    here: pageAddress(addresses.answers, shown.page),
    open: true,
    body: html`${sent ? notice(words.say('answers.sent')) : ''}
${said.length === 0 ? html`<p>${words.say('answers.none')}</p>` : ''}
${blockList(words, shown.blocks)}
${pager(words, shown, addresses.answers)}
<ul class="links">
<li><a href="${linkTo(words, addresses.correct)}">${words.say('home.correct')}</a></li>
<li><a href="${linkTo(words, addresses.feedback)}">${words.say('home.feedback')}</a></li>
</ul>`,
  })
}

function saidBlock(words: Words, said: Said, titles: ReadonlyMap<string, string>): Block {
  const wrote = fact(words.say('answers.you'), [said.words ?? words.say('notReadable')])
  return {
    heading: words.say(said.kind === 'correction' ? 'answers.correction' : 'answers.feedback'),
    by: topic(words, said, titles),
    at: said.at,
    facts: [wrote, answer(words, said.answer)],
  }
}

function answer(words: Words, given: Said['answer']): Fact {
  if (given === null) return fact(words.say('answers.answer'), [words.say('answers.waiting')])
  const outcome = given.outcome === null ? [] : [words.sayOf('answers.outcome', given.outcome, given.outcome)]
  const texts = [...outcome, given.words ?? words.say('notReadable')]
  return fact(words.say('answers.answerOf', { day: words.day(given.at) }), texts)
}

function fact(label: string, texts: readonly string[]): Fact {
  return { label, sayings: [{ texts, by: null, at: null }] }
}

function topic(words: Words, { kind, about }: Said, titles: ReadonlyMap<string, string>): string {
  if (kind === 'feedback') return words.sayOf('feedback.about', about, about)
  return words.sayOf('section', about, titles.get(about) ?? words.say('correct.about.other'))
}
