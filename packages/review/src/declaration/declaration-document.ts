import { compile } from '../consultation/compile.ts'
import type { Proposal } from '../consultation/proposal.ts'
import { longDate } from '../document/long-date.ts'
import { mastheadOfSymbol } from '../document/masthead-of-symbol.ts'
import { provisionsOf } from '../document/provisions-of.ts'
import type { Provision, ReviewDocument } from '../document/review-document.ts'
import { oneLine } from '../text/one-line.ts'
import { declarationDocumentWords } from './declaration-document-words.ts'
import type { DeclarationState } from './declaration-section.ts'
import { openProposals } from './open-proposals.ts'
import { proposalsNow } from './proposals-now.ts'
import { currentRevision, type TextState } from './text-section.ts'

/** Which text a document of a declaration holds: a revision as it was put forward, or the last with all that is asked of it. */
export type DeclarationText = { readonly revision: number } | 'compilation'

/**
 * A text of the consultations as a document, in the language it is negotiated in: a revision, or the compilation, in which
 * every change stands in its place with those who ask for it. What is adopted is one without brackets.
 *
 * @param day on which the compilation is made, as `2026-11-24`
 * @returns undefined where there is no such revision
 */
export function declarationDocument(
  declaration: DeclarationState,
  text: TextState,
  which: DeclarationText,
  day: string,
): ReviewDocument | undefined {
  const { language, title } = declaration
  const current = currentRevision(text)
  const revision = which === 'compilation' ? current : text.revisions.find(({ number }) => number === which.revision)
  if (!revision || (text.withheld && revision.number !== text.adoption?.revision)) return undefined
  const adoption = text.adoption?.revision === revision.number ? text.adoption : null
  // Whoever is asked for the compilation of what is adopted has the text that was: nothing is asked of it any more.
  const asked: Proposal[] = which === 'compilation' && !text.adoption ? openProposals(proposalsNow(text)) : []
  const agreed = new Set(revision === current && !text.adoption ? text.agreed : [])
  const words = declarationDocumentWords[language]
  const under = adoption
    ? words.adopted.replace('{day}', longDate(adoption.day, language))
    : which === 'compilation'
      ? words.compilation.replace('{day}', longDate(day, language))
      : words.draft
  return {
    language,
    masthead: {
      ...mastheadOfSymbol(adoption?.symbol ?? '', language),
      symbol: adoption?.symbol ?? '',
      distribution: adoption ? 'general' : 'limited',
      date: adoption?.day ?? (which === 'compilation' ? day : revision.at.slice(0, 10)),
      original: language,
      agendaItem: '',
    },
    title: oneLine(title),
    subtitle: [oneLine(revision.name), under].join(' · '),
    body: provisionsOf(compile(revision.paragraphs, asked, agreed), language).map(inOneLine),
    annexes: [],
  }
}

function inOneLine(provision: Provision): Provision {
  return {
    ...provision,
    runs: provision.runs.map((run) => ({ ...run, text: run.text.replace(/\s+/gu, ' ') })),
    notes: provision.notes.map(oneLine),
  }
}
