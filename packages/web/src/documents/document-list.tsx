import type { Attachment } from '@clarion/casework'
import type { CaseOutline } from '../case/case-answers.ts'
import { useJournal, useOrganisationNames } from '../case/use-case.ts'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { DocumentCard } from './document-card.tsx'

/** What is attached, newest first. */
export function DocumentList({
  outline,
  documents,
}: {
  readonly outline: CaseOutline
  readonly documents: readonly Attachment[]
}) {
  const { say } = useWords()
  const names = useOrganisationNames()
  const journal = useJournal(outline.thread)
  const entries = journal.data?.pages.flatMap((page) => page.entries) ?? []
  const authors = new Map(entries.map(({ id, author }) => [id, author.name]))
  return (
    <section aria-labelledby="documents-here">
      <Stack gap={3}>
        <h2 id="documents-here">{say('documents.list')}</h2>
        {documents.length === 0 ? (
          <p>{say('documents.none')}</p>
        ) : (
          <p className="measure soft">{say('documents.copies')}</p>
        )}
        <Stack as="ul" gap={3}>
          {documents.toReversed().map((document) => (
            <li key={document.id}>
              <DocumentCard
                thread={outline.thread}
                document={document}
                organisation={names.get(document.organisation) ?? say('case.thePerson')}
                author={authors.get(document.id)}
              />
            </li>
          ))}
        </Stack>
      </Stack>
    </section>
  )
}
