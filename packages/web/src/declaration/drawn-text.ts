import {
  type CompiledAddition,
  type CompiledParagraph,
  compile,
  documentWords,
  type Language,
  type NumberFault,
  numberFaults,
  openProposals,
  type Proposal,
  type ProposalStanding,
  proposalsNow,
  provisionPieces,
  provisionsOf,
  type RelatedProposals,
  relatedProposals,
  type SpeaksTwice,
  statesThatSpeakTwice,
  type TextPiece,
} from '@clarion/review'
import type { Consultations } from './use-declaration.ts'

/** A paragraph that somebody would put beside another, in the notation of a compilation. */
export type DrawnAddition = { readonly label: string; readonly pieces: readonly TextPiece[] }

/** A paragraph with all that is asked of it, in the notation of a compilation. */
export type DrawnParagraph = {
  readonly compiled: CompiledParagraph
  readonly pieces: readonly TextPiece[]
  readonly notes: readonly string[]
  readonly additions: readonly DrawnAddition[]
  /** Every proposal that was made on it, whatever became of it. */
  readonly standings: readonly ProposalStanding[]
  readonly related: readonly RelatedProposals[]
  readonly twice: readonly SpeaksTwice[]
}

/** The text as it stands, drawn once for all its paragraphs. */
export type DrawnText = {
  readonly first: readonly DrawnAddition[]
  readonly paragraphs: readonly DrawnParagraph[]
  /** Proposals whose words or whose paragraph are not in the text any more, and those for its beginning. */
  readonly stray: readonly ProposalStanding[]
  readonly open: readonly Proposal[]
  readonly faults: readonly NumberFault[]
}

/** Draws the compilation: a function of the text, kept nowhere. */
export function drawnText({ text, revision, groups, day, about }: Consultations): DrawnText {
  const paragraphs = revision?.paragraphs ?? []
  const standings = proposalsNow(text)
  const open = openProposals(standings)
  const { language } = about
  const compilation = compile(paragraphs, open, new Set(text.agreed))
  const related = relatedProposals(open)
  const twice = statesThatSpeakTwice(open, groups, day)
  const placed = Map.groupBy(standings, (one) => (one.standing === 'words-gone' ? null : placeOf(one)))
  // Notes name other paragraphs by their numbers, which only the whole knows: whatever was added is left out of it here.
  const whole = provisionsOf(
    { first: [], paragraphs: compilation.paragraphs.map((one) => ({ ...one, additions: [] })) },
    language,
  )
  return {
    first: additionsOf(compilation.first, language),
    paragraphs: compilation.paragraphs.map((compiled, at): DrawnParagraph => {
      const own = whole[at]
      const its = placed.get(compiled.paragraph.id) ?? []
      const numbers = new Set(its.map(({ proposal }) => proposal.number))
      return {
        compiled,
        pieces: own ? provisionPieces(own, documentWords[language]) : [],
        notes: own?.notes ?? [],
        additions: additionsOf(compiled.additions, language),
        standings: its,
        related: related.filter(({ one }) => numbers.has(one)),
        twice: twice.filter(({ one }) => numbers.has(one)),
      }
    }),
    stray: standings.filter((one) => {
      const place = one.standing === 'words-gone' ? null : placeOf(one)
      return place === null || !paragraphs.some(({ id }) => id === place)
    }),
    open,
    faults: numberFaults(paragraphs),
  }
}

/** @returns the paragraph at which a proposal is shown */
function placeOf({ proposal: { action: made }, action = made }: ProposalStanding): string | null {
  return action.type === 'new' ? action.after : action.paragraph
}

function additionsOf(additions: readonly CompiledAddition[], language: Language): DrawnAddition[] {
  return provisionsOf({ first: additions, paragraphs: [] }, language).map((one) => ({
    label: one.label,
    pieces: provisionPieces(one, documentWords[language]),
  }))
}
