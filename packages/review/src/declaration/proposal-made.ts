import { entryKind, type Problem, problem } from '@clarion/journal'
import { askedKey } from '../consultation/asked-key.ts'
import { spanOf } from '../consultation/proposal.ts'
import { type ProposalFault, proposalFault } from '../consultation/proposal-fault.ts'
import { actionOf, missingField, type ProposalBody, proposalBody } from './proposal-body.ts'
import { canNegotiate, speaksFor } from './rules.ts'
import { currentRevision, type TextState, textSection, toldOf } from './text-section.ts'

/** Why a proposal does not fit the text, and which field says so. */
const faultWords: Readonly<Record<ProposalFault, readonly [string, string]>> = {
  'no-such-paragraph': ['body.paragraph', 'is not in this revision'],
  'no-such-span': ['body.start', 'names no words of the paragraph'],
  'says-nothing': ['body.text', 'says nothing'],
  'not-one-line': ['body.text', 'must be one line'],
  'changes-nothing': ['body.text', 'changes nothing'],
}

/**
 * A delegation asks for a change, in one paragraph and by its words: a place whose words are not what the proposal says
 * they are is refused, so that nobody amends what they did not read.
 */
export const proposalMade = entryKind({
  kind: 'proposal.made',
  section: textSection,
  verb: 'negotiate',
  title: 'Proposal',
  sentence: 'proposed a change of the text',
  body: proposalBody,
  check: (state, { body }, context) =>
    canNegotiate(state, context.now) ?? speaksFor(body.by, context) ?? faultOf(state, body),
  fold: (state, entry) => {
    const { by, revision, why = '' } = entry.body
    const isNew = entry.body.asks === 'new'
    const named = state.paragraphsNamed + (isNew ? 1 : 0)
    const proposal = {
      ...toldOf(entry),
      number: state.proposals.length + 1,
      by,
      action: actionOf(entry.body, `p${named}`),
      revision,
      why,
      withdrawn: false,
    }
    return { ...state, paragraphsNamed: named, proposals: [...state.proposals, proposal] }
  },
})

function faultOf(state: TextState, body: ProposalBody): Problem | undefined {
  const revision = currentRevision(state)
  if (!revision || body.revision !== revision.number) {
    return problem('not-in-this-state', {
      state: revision ? `revision ${revision.number}, ${revision.name}` : 'there is no draft yet',
    })
  }
  const missing = missingField(body)
  if (missing) return problem('invalid-field', { field: `body.${missing}`, reason: 'is missing' })
  const action = actionOf(body, 'p0')
  const fault = proposalFault(action, revision.paragraphs)
  if (fault) {
    const [field, reason] = faultWords[fault]
    return problem('invalid-field', { field, reason })
  }
  const span = spanOf({ action })
  const text = revision.paragraphs.find(({ id }) => id === body.paragraph)?.text ?? ''
  const isRead = !span || [...text].slice(span.start, span.end).join('') === body.quote
  if (!isRead) return problem('invalid-field', { field: 'body.quote', reason: 'are not the words of that place' })
  return isAsked(state, askedKey({ by: body.by, action }), revision.number) ? problem('already-settled') : undefined
}

/** Whether the same parties asked the same on this revision and wait for an answer: a text that comes back twice asks once. */
function isAsked({ proposals, decisions }: TextState, key: string, revision: number): boolean {
  return proposals.some((made) => {
    if (made.withdrawn || made.revision !== revision || askedKey(made) !== key) return false
    const decision = decisions.findLast(({ proposal }) => proposal === made.number)
    return decision === undefined || decision.outcome === 'held'
  })
}
