import type { Paragraph } from '@clarion/review'
import { useWords } from '../words/use-words.ts'

/** @returns what a paragraph is called: its number, or its place in the text where it has none; by its id */
export function useParagraphName(paragraphs: readonly Paragraph[]): (id: string | null) => string {
  const { say } = useWords()
  return (id) => {
    const at = paragraphs.findIndex((one) => one.id === id)
    return (
      paragraphs[at]?.label || (at < 0 ? say('declaration.newParagraph') : say('declaration.place', { place: at + 1 }))
    )
  }
}
