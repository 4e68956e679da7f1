import { directionOf, type Language, type SignedSummary, type SummaryTranslation } from '@clarion/review'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import { type Hearing, mayDo } from './use-hearing.ts'

type Row = { readonly key: string; readonly name: string | number; readonly original: string; readonly words: string }

/** A translation beside what it translates; whoever did not write it says that it says the same. */
export function CompareTranslation({
  all,
  signed,
  translation,
}: {
  readonly all: Hearing
  readonly signed: SignedSummary
  readonly translation: SummaryTranslation
}) {
  const { say, sayOf } = useWords()
  const refusal = useRefusalWords()
  const saying = useSay()
  const { version, language, entry: compared, author, reviewed } = translation
  const named = sayOf('hearing.language', language)
  const mayCompare = !reviewed && mayDo(all, 'write-summary')
  const compare = () => {
    const entry = { thread: all.outline.thread, kind: 'translation.reviewed', section: 'summary' }
    saying.mutate([entryNow({ ...entry, seen: all.versions['summary'] ?? 0, body: { version, language, compared } })])
  }
  const columns = [sayOf('hearing.language', signed.language), named] as const
  return (
    <details>
      <summary>
        {say('hearing.sideBySide')}
        <span className="unseen"> {named}</span>
      </summary>
      <Stack gap={3}>
        <Table caption={say('hearing.savedIn', { version, language: named })} captionHidden folds>
          <thead>
            <tr>
              <th scope="col">{say('hearing.paragraphNumber')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(signed, translation, [say('hearing.titleRow'), say('hearing.heading')]).map(
              ({ key, name, original, words }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td data-column={columns[0]}>
                    <span lang={signed.language} dir={directionOf(signed.language)}>
                      {original}
                    </span>
                  </td>
                  <td data-column={columns[1]}>
                    <span lang={language} dir={directionOf(language)}>
                      {words}
                    </span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </Table>
        {saying.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        {mayCompare && author === all.me.member && <p className="soft">{say('hearing.compareOther')}</p>}
        {mayCompare && author !== all.me.member && (
          <div>
            <Button kind="main" busy={saying.isPending} onClick={compare}>
              {say('hearing.compare')}
              <span className="unseen"> {named}</span>
            </Button>
          </div>
        )}
      </Stack>
    </details>
  )
}

/** Title and paragraphs with the numbers that every document has, whatever its language; a heading stands by itself. */
function rowsOf(
  signed: SignedSummary,
  translation: SummaryTranslation,
  [title, headed]: readonly [string, string],
): Row[] {
  const own = new Map(translation.parts.map((part) => [part.id, part]))
  return [
    { key: 'title', name: title, original: signed.title, words: translation.title },
    ...signed.parts.flatMap(({ id, heading, sentences }, at) => {
      const words = own.get(id)
      return [
        ...(heading === ''
          ? []
          : [{ key: `${id} heading`, name: headed, original: heading, words: words?.heading ?? '' }]),
        {
          ...{ key: id, name: at + 1 },
          original: joined(
            sentences.map(({ text }) => text),
            signed.language,
          ),
          words: joined(words?.sentences ?? [], translation.language),
        },
      ]
    }),
  ]
}

function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh' ? '' : ' ')
}
