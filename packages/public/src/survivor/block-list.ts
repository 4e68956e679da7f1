import { html } from 'hono/html'
import type { Block, Fact, Saying } from '../held/describe-state.ts'
import type { Html } from '../page/html.ts'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'

/**
 * Blocks of facts as description lists. Where people wrote different things, both stand, each with who wrote it.
 *
 */
export function blockList(words: Words, blocks: readonly Block[]): Html {
  return html`${blocks.map(
    (block) => html`<section class="card">
${block.heading === null ? '' : html`<h2><bdi>${block.heading}</bdi></h2>`}
${byLine(words, block)}
<dl>${block.facts.map((fact) => factRow(words, fact))}</dl>
${block.file === undefined ? '' : documentLink(words, block.file)}
</section>`,
  )}`
}

function documentLink(words: Words, file: string): Html {
  return html`<p><a href="${linkTo(words, addresses.document(file))}" download>${words.say('part.file')}</a></p>
<p class="small">${words.say('part.fileStays')}</p>`
}

function factRow(words: Words, fact: Fact): Html {
  const different = fact.sayings.length > 1
  return html`<div class="${different ? 'fact different' : 'fact'}"><dt><bdi>${fact.label}</bdi></dt>
${fact.sayings.map((saying) => html`<dd>${sayingTexts(saying)}${byLine(words, saying)}</dd>`)}
${different ? html`<dd class="small">${words.say('part.twoVoices')}</dd>` : ''}</div>`
}

function sayingTexts({ texts }: Saying): Html {
  return html`${texts.map((text) => html`<p class="said" dir="auto">${text}</p>`)}`
}

function byLine(words: Words, { by, at }: { readonly by: string | null; readonly at: string | null }): Html | '' {
  if (at === null) return ''
  const line = by === null ? words.day(at) : words.say('part.by', { organisation: isolate(by), day: words.day(at) })
  return html`<p class="small">${line}</p>`
}
