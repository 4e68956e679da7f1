import { declarationVocabulary, type TextState } from '@clarion/review'
import { castOrganisationId } from '../cast.ts'
import {
  firstRevision,
  type InventedParagraph,
  keptOpen,
  review,
  secondRevision,
  zeroDraft,
} from '../sentences/declaration.ts'
import { type ReviewTeller, reviewTeller } from './review-teller.ts'

const day = 24 * 3_600_000
const by = (party: string) => [{ party, except: [] }]

/** Under which the invented declaration was adopted. */
export const inventedSymbol = 'A/DEMO/1'

/**
 * Consultations from the zero draft to the adoption. Proposals are decided with reasons, one is taken back; a silence is broken over
 * four words, the next one holds.
 *
 * @param hearing the thread that it answers to
 */
export function tellDeclaration(
  programme: string,
  hearing: string,
  { opened, adopted }: { readonly opened: number; readonly adopted: number },
): ReviewTeller {
  const teller = reviewTeller(programme, declarationVocabulary, 'declaration', opened)
  const { at: turnTo, say } = teller
  const title = 'Declaration on protection and justice (invented)'
  say('helene', 'draft.opened', { title, language: 'en', circulation: 'delegations', hearing })
  for (const [organisation, party] of [
    ['westland', 'XWL'],
    ['southmark', 'XSM'],
  ] as const) {
    say('helene', 'delegation.named', { organisation: castOrganisationId(programme, organisation), party })
  }
  say('helene', 'revision.made', { name: 'Zero draft', paragraphs: bodyOf(zeroDraft) })
  turnTo(opened + 10 * day)
  negotiate(teller)
  turnTo(opened + 25 * day)
  say('helene', 'revision.made', { follows: 0, name: 'Rev.1', paragraphs: bodyOf(firstRevision, true) })
  turnTo(opened + 30 * day)
  silence(teller, 1, opened + 33 * day)
  turnTo(opened + 31 * day)
  const words = 'We ask for four words in this paragraph: "in accordance with law".'
  say('adaeze', 'silence.broken', { by: by('XSM'), paragraphs: ['p4'], words })
  turnTo(opened + 40 * day)
  const note = 'Four words that Southmark asked for stand in OP2.'
  say('helene', 'revision.made', { follows: 1, name: 'Rev.2', note, paragraphs: bodyOf(secondRevision, true) })
  silence(teller, 2, opened + 43 * day)
  turnTo(opened + 44 * day)
  say('helene', 'silence.held', {})
  turnTo(adopted)
  const on = new Date(adopted).toISOString().slice(0, 10)
  say('helene', 'declaration.adopted', { revision: 2, symbol: inventedSymbol, day: on, how: 'consensus' })
  say('tomas', 'position.stated', { by: by('XWL'), position: 'co-sponsors', paragraphs: [] })
  const explained = 'Southmark joins, and reads OP2 within its own law.'
  say('adaeze', 'position.stated', { by: by('XSM'), position: 'explains', paragraphs: ['p4'], words: explained })
  return teller
}

/** What two delegations asked of the zero draft, and what became of it. */
function negotiate({ say, stateOf }: ReviewTeller): void {
  const textOf = (id: string) =>
    stateOf<TextState>('text').revisions[0]?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? ''
  const on = { revision: 0 }
  const place = { asks: 'insert', paragraph: 'p3', start: [...textOf('p3')].length - 1, text: keptOpen }
  say('tomas', 'proposal.made', { ...on, by: by('XWL'), ...place, why: 'Shelters closed when trials ended.' })
  const start = textOf('p4').indexOf('urge')
  const weaker = { asks: 'replace', paragraph: 'p4', start, end: start + 4, quote: 'urge', text: 'encourage' }
  say('adaeze', 'proposal.made', { ...on, by: by('XSM'), ...weaker })
  say('tomas', 'proposal.made', { ...on, by: by('XWL'), asks: 'new', part: 'operative', after: 'p6', text: review })
  say('adaeze', 'proposal.made', { ...on, by: by('XSM'), asks: 'drop', paragraph: 'p6' })
  say('adaeze', 'proposal.withdrawn', { proposal: 4 })
  const decide = (proposal: number, outcome: string, why: string) =>
    say('helene', 'proposal.decided', { proposal, outcome, why })
  decide(1, 'accepted', 'Nobody spoke against it.')
  decide(2, 'not-accepted', 'The hearing asked for more than encouragement.')
  decide(3, 'accepted', 'What is promised is looked at again.')
}

function silence({ say }: ReviewTeller, revision: number, until: number): void {
  const instant = new Date(until).toISOString()
  say('helene', 'silence.opened', { revision, hour: instant.slice(0, 16), zone: 'UTC', until: instant })
}

function bodyOf(paragraphs: readonly InventedParagraph[], named = false) {
  return paragraphs.map(([label, text, messages], at) => ({
    ...(named && { id: `p${at + 1}` }),
    part: label.startsWith('PP') ? 'preamble' : 'operative',
    ...{ label, text, messages },
  }))
}
