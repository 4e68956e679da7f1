import type { Language } from '@clarion/review'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { OfText } from './of-text.tsx'
import type { UnknownLine } from './revision-draft.ts'

/** Lines of a paste that are in no paragraph: those nobody could place, and those that were taken for mastheads, notes and pages. */
export function BesideLines({
  language,
  unknown,
  besides,
  onAdd,
}: {
  readonly language: Language
  readonly unknown: readonly UnknownLine[]
  readonly besides: readonly UnknownLine[]
  /** Takes a line into the text, as a paragraph at its end. */
  readonly onAdd: (line: UnknownLine) => void
}) {
  const { say } = useWords()
  const list = (lines: readonly UnknownLine[]) => (
    <ul className="plain delegations">
      {lines.map((line) => (
        <li key={line.key}>
          <span>
            <span className="soft small">{say('declaration.line', { line: line.lines })}</span>{' '}
            <OfText language={language}>{line.text}</OfText>
          </span>
          <Button
            kind="quiet"
            aria-label={say('declaration.addLineOf', { line: line.lines })}
            onClick={() => onAdd(line)}
          >
            {say('declaration.addLine')}
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <Stack gap={3}>
      {unknown.length > 0 && (
        <Notice kind="warm" title={say('declaration.unknownLines', { count: unknown.length })}>
          {list(unknown)}
        </Notice>
      )}
      {besides.length > 0 && (
        <details>
          <summary>{say('declaration.besideLines', { count: besides.length })}</summary>
          {list(besides)}
        </details>
      )}
    </Stack>
  )
}
