import type { Paragraph } from '../paragraphs/paragraph.ts'
import { readLabel } from '../paragraphs/paragraph-label.ts'
import type { Compilation, CompiledAddition, CompiledMark, CompiledNote, CompiledParagraph } from './compile.ts'
import { writeProposers } from './proposal.ts'

/** What is asked of a whole paragraph, in words. */
export const noteWords = {
  bracket: 'whole paragraph in brackets',
  agree: 'agree ad ref',
  drop: 'delete paragraph',
  move: 'move',
} as const

/**
 * Writes a compilation as plain text, in the notation delegations use: `[#3 EU, MEX: add: words]`, `[#4 USA: delete; #5 G77: retain:
 * words]`, `[OP7bis #6 CANZ: new: ...]`. The numbers tell proposals of one party apart; an id in ⟨ ⟩ and the messages in
 * { } stand behind each paragraph's number. Brackets that belong to the words have a backslash in front. One line for each
 * paragraph, note and addition; `readCompilation` has everything back from it.
 */
export function writeCompilation({ first, paragraphs }: Compilation): string {
  const lines = [...first.map(writeAddition), ...paragraphs.flatMap(writeParagraph)]
  return lines.map((line) => `${line}\n`).join('')
}

function writeParagraph({ paragraph, status, pieces, notes, additions }: CompiledParagraph): string[] {
  const written = pieces
    .map(({ text, marks }) =>
      marks.length === 0 ? escaped(text) : `[${marks.map(writeMark).join('; ')}: ${escaped(text)}]`,
    )
    .join('')
  // A bracket of either sort at the very beginning would be read as part of what stands before.
  const body = written.replace(/^[({]/, '\\$&')
  const agreed = status === 'agreed' ? ' (agreed ad ref)' : ''
  return [`${writeHead(paragraph)}${agreed} ${body}`, ...notes.map(writeNote), ...additions.map(writeAddition)]
}

function writeHead({ id, label, part, messages }: Paragraph): string {
  const told = label === '' ? undefined : readLabel(label)?.part
  const ofPart = told === part ? '' : `, ${part}`
  return `${label === '' ? '-' : escaped(label)} ⟨${id}${ofPart}⟩${messages.length === 0 ? '' : ` {${messages.join(', ')}}`}`
}

function writeMark({ number, by, asks }: CompiledMark): string {
  return `#${number} ${writeProposers(by)}: ${asks}`
}

function writeNote({ number, by, asks, after }: CompiledNote): string {
  const where = asks !== 'move' ? '' : after === null ? ' to the beginning' : ` after ⟨${after}⟩`
  return `  [#${number} ${writeProposers(by)}: ${noteWords[asks]}${where}]`
}

function writeAddition({ number, by, kind, label, part, id, text }: CompiledAddition): string {
  const asks = kind === 'alternative' ? 'alt' : `new ${part} ⟨${id}⟩`
  return `  [${label === '' ? '-' : label} #${number} ${writeProposers(by)}: ${asks}: ${escaped(text)}]`
}

/** A bracket of the text's own is no bracket of the compilation. */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}
