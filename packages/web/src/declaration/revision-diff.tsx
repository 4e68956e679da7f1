import { type DiffPart, type Revision, revisionDiff } from '@clarion/review'
import { useMemo, useState } from 'react'
import { Checkbox } from '../look/checkbox.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { OfText } from './of-text.tsx'
import { useParagraphName } from './paragraph-name.ts'
import type { Consultations } from './use-declaration.ts'

const kinds = { same: 'plain', changed: 'calm', added: 'good', removed: 'warm' } as const
const elements = { same: 'span', added: 'ins', removed: 'del' } as const

/** What changed between two revisions, word by word; what only moved is said to have moved. */
export function RevisionDiff({
  consultations: { about },
  before,
  after,
}: {
  readonly consultations: Consultations
  readonly before: Revision
  readonly after: Revision
}) {
  const { say, sayOf } = useWords()
  const [all, setAll] = useState(false)
  const changes = useMemo(() => revisionDiff(before.paragraphs, after.paragraphs), [before, after])
  const isName = useParagraphName(after.paragraphs)
  const wasName = useParagraphName(before.paragraphs)
  const touched = changes.filter(({ change, moved, was, is }) => change !== 'same' || moved || was !== is)
  return (
    <section aria-labelledby="changes">
      <Stack gap={3}>
        <h2 id="changes">{say('declaration.changes', { from: before.name, to: after.name })}</h2>
        <p role="status">{say('declaration.changed', { count: touched.length, all: changes.length })}</p>
        <Checkbox label={say('declaration.showAll')} checked={all} onChange={setAll} />
        <ol className="plain paragraphs">
          {(all ? changes : touched).map(({ id, change, moved, was, is, words }) => (
            <li key={id}>
              <div className="paragraph">
                <p className="paragraph-top">
                  <b>
                    <bdi>{change === 'removed' ? wasName(id) : isName(id)}</bdi>
                  </b>
                  <Mark kind={kinds[change]}>{sayOf('change', change)}</Mark>
                  {moved && <Mark>{say('declaration.moved')}</Mark>}
                  {was !== '' && is !== '' && was !== is && <Mark>{say('declaration.wasNumber', { label: was })}</Mark>}
                </p>
                <OfText as="p" language={about.language} className="paragraph-text">
                  <Words parts={words} />
                </OfText>
              </div>
            </li>
          ))}
        </ol>
      </Stack>
    </section>
  )
}

function Words({ parts }: { readonly parts: readonly DiffPart[] }) {
  let at = 0
  return parts.map(({ change, text }) => {
    const Element = elements[change]
    // Parts have no name of their own; where one begins tells it from the others.
    at += text.length + 1
    return <Element key={at}>{text}</Element>
  })
}
