import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type Proposal, readProposers, writeProposers } from './proposal.ts'
import { noteWords } from './write-compilation.ts'

const who = String.raw`(?:#\d+ )?(?<by>[A-Z][^:]*)`
const addition = new RegExp(
  String.raw`^\[(?:\S+ (?=#))?(?:[^\s:#[\]]+ (?=[A-Z][^:]*: ))?${who}: (?:(?<alt>alt|alternative)|new(?: (?<part>preamble|operative))?(?: ⟨(?<id>[^⟩]+)⟩)?): (?<text>(?:[^\\[\]]|\\.)*)\]$`,
  'su',
)
const note = new RegExp(
  String.raw`^\[${who}: (?<asks>${Object.values(noteWords).join('|')})(?: to the beginning| after (?:⟨(?<after>[^⟩]+)⟩|(?<label>\S+)))?\]$`,
  'u',
)

/**
 * Reads a bracket on a line of its own: another version of a paragraph, a new one, or what is asked of it as a whole.
 *
 * @param last the paragraph behind which it stands; undefined at the beginning
 * @returns undefined for what is not in the notation
 */
export function readOwnLine(
  line: string,
  last: Paragraph | undefined,
  paragraphs: readonly Paragraph[],
): Pick<Proposal, 'by' | 'action'> | undefined {
  const added = addition.exec(line)?.groups
  const by = partiesIn(added?.['by'] ?? note.exec(line)?.groups?.['by'] ?? '')
  if (!by) return undefined
  if (added) {
    const text = (added['text'] ?? '').replace(/\\(.)/gsu, '$1')
    if (added['alt'] !== undefined) {
      return last && { by, action: { type: 'alternative', paragraph: last.id, text } }
    }
    const part = added['part'] ?? last?.part
    const isPreamble = part === 'preamble'
    return {
      by,
      action: {
        type: 'new',
        id: added['id'] ?? 'p0',
        after: last?.id ?? null,
        part: isPreamble ? part : 'operative',
        text,
      },
    }
  }
  const asked = note.exec(line)?.groups
  if (!asked || !last) return undefined
  const { asks, after, label } = asked
  const paragraph = last.id
  if (asks === noteWords.bracket) return { by, action: { type: 'bracket', paragraph } }
  if (asks === noteWords.agree) return { by, action: { type: 'agree', paragraph } }
  if (asks === noteWords.drop) return { by, action: { type: 'drop', paragraph } }
  const behind = after ?? paragraphs.find((one) => label !== undefined && one.label === label)?.id
  const isNowhere = behind === undefined && !line.includes(' to the beginning')
  return isNowhere ? undefined : { by, action: { type: 'move', paragraph, after: behind ?? null } }
}

function partiesIn(text: string) {
  const by = readProposers(text)
  return by.length > 0 && writeProposers(by) === text.trim() ? by : undefined
}
