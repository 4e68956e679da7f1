import { registry } from '@clarion/journal'
import { declarationVocabulary } from '../declaration/declaration-vocabulary.ts'
import type { TextState } from '../declaration/text-section.ts'
import { morning, people, type ReviewDoor, reviewDoor } from './review-door.ts'

/** Consultations that Helene's office has opened; Tomas speaks for NOR and CANZ, Adaeze for NGA. */
export function aDeclaration(at = morning): ReviewDoor & { text(): TextState } {
  const door = reviewDoor(registry([declarationVocabulary]), declarationVocabulary)
  const { helene, tomas, adaeze } = people
  door.tell(helene, 'draft.opened', { title: 'Political declaration', language: 'en', circulation: 'delegations' }, at)
  door.tell(helene, 'delegation.named', { organisation: tomas.organisation, party: 'NOR' }, at)
  door.tell(helene, 'delegation.named', { organisation: tomas.organisation, party: 'CANZ' }, at)
  door.tell(helene, 'delegation.named', { organisation: adaeze.organisation, party: 'NGA' }, at)
  return { ...door, text: () => door.state<TextState>('text') }
}

/** A paragraph of a revision with what does not matter filled in. */
export function aParagraph(text: string, given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { part: 'operative', label: '', text, messages: [], ...given }
}

/** The zero draft of most tests. */
export const zeroDraft = {
  name: 'Zero draft',
  paragraphs: [
    aParagraph('We recall the Global Plan of Action.', { label: 'OP1' }),
    aParagraph('We commit to awareness-raising campaigns for all communities.', { label: 'OP2', messages: ['M3'] }),
    aParagraph('We urge all States to prosecute traffickers.', { label: 'OP3', messages: ['M7'] }),
  ],
}

/** @returns who proposes, without anybody who deviates */
export function byParties(...parties: string[]): { readonly party: string; readonly except: string[] }[] {
  return parties.map((party) => ({ party, except: [] }))
}
