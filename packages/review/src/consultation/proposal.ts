import type { Part } from '../paragraphs/paragraph.ts'

/** Who proposes: a State by its ISO 3166-1 alpha-3 code, or a group by its short name; and who of the group does not. */
export type Proposer = { readonly party: string; readonly except: readonly string[] }

/** What is proposed. Places are code points of the paragraph's text in the revision it was made on. */
export type ProposalAction =
  | { readonly type: 'insert'; readonly paragraph: string; readonly at: number; readonly text: string }
  | { readonly type: 'delete' | 'retain'; readonly paragraph: string; readonly start: number; readonly end: number }
  | {
      readonly type: 'replace'
      readonly paragraph: string
      readonly start: number
      readonly end: number
      readonly text: string
    }
  /** Another version of the whole paragraph, to stand beside it. */
  | { readonly type: 'alternative'; readonly paragraph: string; readonly text: string }
  /** A paragraph that is not there yet; it has its id from the start. `after` null: before all others of its part. */
  | {
      readonly type: 'new'
      readonly id: string
      readonly after: string | null
      readonly part: Part
      readonly text: string
    }
  /** The whole paragraph in brackets; agreed ad referendum; out; elsewhere. */
  | { readonly type: 'bracket' | 'agree' | 'drop'; readonly paragraph: string }
  | { readonly type: 'move'; readonly paragraph: string; readonly after: string | null }

/** A change that somebody asks for. */
export type Proposal = {
  /** From 1, in the order in which they were made; never used again. */
  readonly number: number
  readonly by: readonly Proposer[]
  readonly action: ProposalAction
}

/** @returns the paragraph that a proposal is about; the one it follows for a new one */
export function paragraphOf({ action }: Pick<Proposal, 'action'>): string | null {
  return action.type === 'new' ? action.after : action.paragraph
}

/** @returns the words of the paragraph that a proposal is about; undefined for one about a point or the whole */
export function spanOf({
  action,
}: Pick<Proposal, 'action'>): { readonly start: number; readonly end: number } | undefined {
  return action.type === 'delete' || action.type === 'retain' || action.type === 'replace' ? action : undefined
}

/** @returns "EU, G77 (except MEX, CHL)": as it stands in a bracket */
export function writeProposers(by: readonly Proposer[]): string {
  return by
    .map(({ party, except }) => (except.length === 0 ? party : `${party} (except ${except.join(', ')})`))
    .join(', ')
}

/** Reads what {@link writeProposers} wrote. */
export function readProposers(text: string): Proposer[] {
  return Array.from(text.matchAll(/([A-Z0-9-]+)(?: \(except ([^)]*)\))?/g), ([, party = '', except]) => ({
    party,
    except: except === undefined ? [] : except.split(', '),
  }))
}
