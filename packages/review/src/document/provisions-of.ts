import type { Compilation, CompiledAddition, CompiledNote } from '../consultation/compile.ts'
import type { Proposer } from '../consultation/proposal.ts'
import type { Language } from '../language/language.ts'
import { type DocumentWords, documentWords } from './document-words.ts'
import type { Provision } from './review-document.ts'

/**
 * A compilation text as paragraphs of a document: those of the draft with all that is asked of them, and after each the
 * alternatives and new ones that delegations would put beside it.
 *
 * @param language of the document; parties keep the codes by which they are known in all of them
 */
export function provisionsOf({ first, paragraphs }: Compilation, language: Language): Provision[] {
  const words = documentWords[language]
  const labels = new Map(paragraphs.map(({ paragraph }) => [paragraph.id, paragraph.label]))
  return [
    ...first.map((addition) => additionOf(addition, words)),
    ...paragraphs.flatMap(({ paragraph, status, pieces, notes, additions }): Provision[] => [
      {
        type: 'provision',
        label: paragraph.label,
        status,
        by: [],
        runs: pieces.map(({ text, marks }) => ({
          text,
          marks: marks.map(({ asks, by }) => ({ asks, by: proposers(by, words) })),
        })),
        notes: notes.map((note) => noteOf(note, labels, words)),
      },
      ...additions.map((addition) => additionOf(addition, words)),
    ]),
  ]
}

function additionOf({ label, by, text }: CompiledAddition, words: DocumentWords): Provision {
  const runs = [{ text, marks: [] }]
  return { type: 'provision', label, status: 'open', by: proposers(by, words), runs, notes: [] }
}

function proposers(by: readonly Proposer[], words: DocumentWords): string[] {
  return by.map(({ party, except }) =>
    except.length === 0 ? party : filled(words.except, { party, states: except.join(', ') }),
  )
}

function noteOf({ by, asks, after }: CompiledNote, labels: ReadonlyMap<string, string>, words: DocumentWords): string {
  const label = after === null ? '' : (labels.get(after) ?? '')
  const moves = asks === 'move' && after === null ? 'first' : asks
  return filled(words.notes[moves], { by: proposers(by, words).join(', '), label })
}

/** One pass, so that a name that looks like a parameter stays a name. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
