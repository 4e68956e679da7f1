import type { Adoption, DeclarationState, TextState } from '@clarion/review'
import { useQuery } from '@tanstack/react-query'
import type { ThreadPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { sectionQuery } from '../case/use-case.ts'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { CutElsewhere } from './cut-elsewhere.tsx'
import { CutWords } from './cut-words.tsx'

const elsewhere = 'elsewhere'

/** A promise is taken from a text: one that was adopted here, or one that was adopted elsewhere. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const [{ text }, change] = useAddressSearch()
  const asked = useQuery({
    queryKey: ['threads', 'declaration'],
    queryFn: ({ signal }) => ask<ThreadPage>('/api/threads?kind=declaration&limit=200', { signal }),
  })
  const adopted = (asked.data?.threads ?? []).flatMap(({ thread, parts }) => {
    const symbol = parts['text']?.['symbol']
    return typeof symbol === 'string' ? [{ value: thread, label: symbol }] : []
  })
  return (
    <Stack gap={5}>
      <PageHeading title={say('promise.cut')} />
      <p className="measure">{say('promise.cutWhat')}</p>
      {asked.isError && (
        <Notice kind="warm" live>
          <p>{words(asked.error)}</p>
        </Notice>
      )}
      <Select
        label={say('promise.text')}
        value={text ?? ''}
        empty={say('promise.chooseText')}
        options={[...adopted, { value: elsewhere, label: say('promise.elsewhere') }]}
        onChange={(value) => change({ text: value })}
      />
      {text === elsewhere && <CutElsewhere />}
      {text && text !== elsewhere && <FromDeclaration key={text} thread={text} />}
    </Stack>
  )
}

function FromDeclaration({ thread }: { readonly thread: string }) {
  const words = useRefusalWords()
  const about = useQuery(sectionQuery<DeclarationState>(thread, 'declaration'))
  const text = useQuery(sectionQuery<TextState>(thread, 'text'))
  const error = about.error ?? text.error
  if (error) {
    return (
      <Notice kind="warm" live>
        <p>{words(error)}</p>
      </Notice>
    )
  }
  if (!about.data || !text.data) return <Waiting />
  const { adoption, revisions } = text.data.state
  const revision = revisions.find(({ number }) => number === adoption?.revision)
  if (!adoption || !revision) return null
  const { symbol, day: adopted }: Adoption = adoption
  const { language, groups } = about.data.state
  return (
    <CutWords
      source={{ declaration: thread, symbol, adopted, language }}
      paragraphs={revision.paragraphs}
      positions={{ text: text.data.state, groups }}
    />
  )
}
