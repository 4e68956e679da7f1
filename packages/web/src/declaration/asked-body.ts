import type { AskedBack, Paragraph } from '@clarion/review'

/** @returns the body of a proposal as an entry has it, with the words that stand at its place */
export function askedBody({ by, action }: AskedBack, revision: number, paragraphs: readonly Paragraph[]): object {
  const told = { by, revision, asks: action.type }
  switch (action.type) {
    case 'insert':
      return { ...told, paragraph: action.paragraph, start: action.at, text: action.text }
    case 'delete':
    case 'retain':
    case 'replace': {
      const { paragraph, start, end } = action
      const words = paragraphs.find(({ id }) => id === paragraph)?.text ?? ''
      const quote = [...words].slice(start, end).join('')
      return { ...told, paragraph, start, end, quote, ...(action.type === 'replace' && { text: action.text }) }
    }
    case 'alternative':
      return { ...told, paragraph: action.paragraph, text: action.text }
    case 'new':
      return { ...told, part: action.part, text: action.text, ...(action.after !== null && { after: action.after }) }
    case 'move':
      return { ...told, paragraph: action.paragraph, ...(action.after !== null && { after: action.after }) }
    default:
      return { ...told, paragraph: action.paragraph }
  }
}
