import type { Language, TextPiece } from '@clarion/review'
import type { DrawnAddition } from './drawn-text.ts'
import { OfText } from './of-text.tsx'

const elements = { plain: 'span', inserted: 'ins', deleted: 'del', mark: 'span' } as const

/** A stretch of a compilation: words that stay, come or go, and whose they are. */
export function Pieces({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  let at = 0
  return pieces.map(({ text, look }) => {
    const Element = elements[look]
    // Pieces have no name of their own; where one begins tells it from the others.
    at += text.length + 1
    return (
      <Element key={at} className={`piece-${look}`}>
        {text}
      </Element>
    )
  })
}

/** Paragraphs that somebody would put beside another. */
export function Additions({
  additions,
  language,
}: {
  readonly additions: readonly DrawnAddition[]
  readonly language: Language
}) {
  return additions.map(({ label, pieces }) => (
    <OfText key={label + pieces.map(({ text }) => text).join('')} as="p" language={language} className="addition">
      {label !== '' && <b>{label} </b>}
      <Pieces pieces={pieces} />
    </OfText>
  ))
}
