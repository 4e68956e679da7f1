import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch, useParam } from '../app/use-address.ts'
import { outlineQuery } from '../case/use-case.ts'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { Ways } from '../look/ways.tsx'
import { TransmissionView } from '../transmission/transmission-view.tsx'
import { useWords } from '../words/use-words.ts'
import type { WordKey } from '../words/words.ts'
import { CodingView } from './coding-view.tsx'
import { ModalitiesView } from './modalities-view.tsx'
import { RecordView } from './record-view.tsx'
import { SpeakersView } from './speakers-view.tsx'
import { SummaryView } from './summary-view.tsx'
import { TranslationsView } from './translations-view.tsx'
import { type Hearing, useHearing } from './use-hearing.ts'
import '../case/case.css'
import './hearing.css'

type View = { readonly view: string; readonly words: WordKey; readonly show: (hearing: Hearing) => ReactNode }

const views: readonly (View & { readonly needs: string })[] = [
  { view: 'speakers', needs: 'speakers', words: 'hearing.speakers', show: (hearing) => <SpeakersView {...hearing} /> },
  { view: 'record', needs: 'record', words: 'hearing.record', show: (hearing) => <RecordView {...hearing} /> },
  { view: 'coding', needs: 'record', words: 'hearing.coding', show: (hearing) => <CodingView {...hearing} /> },
  { view: 'summary', needs: 'summary', words: 'hearing.summary', show: (hearing) => <SummaryView {...hearing} /> },
  {
    view: 'translations',
    needs: 'summary',
    words: 'hearing.translations',
    show: (hearing) => <TranslationsView {...hearing} />,
  },
  {
    view: 'transmission',
    needs: 'transmission',
    words: 'transmission.title',
    show: (hearing) => <TransmissionView {...hearing} />,
  },
  {
    view: 'modalities',
    needs: 'hearing',
    words: 'hearing.modalities',
    show: (hearing) => <ModalitiesView {...hearing} />,
  },
]

/** A hearing: its list of speakers, what was said, what was found in it, and the summary. */
export function Page() {
  const thread = useParam('thread')
  const { say } = useWords()
  const words = useRefusalWords()
  const outline = useQuery(outlineQuery(thread))
  if (isRefusal(outline.error, 'not-found', 'invalid-field')) return <NotFoundPage />
  if (outline.isError && !outline.data) return <Refused words={words(outline.error)} />
  if (!outline.data) return <Waiting />
  if (outline.data.kind !== 'hearing') return <NotFoundPage />
  return <Views key={thread} outline={outline.data} title={say('hearing.title')} />
}

function Views({ outline, title }: Pick<Hearing, 'outline'> & { readonly title: string }) {
  const { say, day } = useWords()
  const words = useRefusalWords()
  const [{ view: asked }] = useAddressSearch()
  const { data, error } = useHearing(outline)
  if (!data) return error ? <Refused words={words(error)} /> : <Waiting />
  const open = views.filter(({ needs }) => outline.sections.some(({ key }) => key === needs))
  const here = open.find(({ view }) => view === asked) ?? open[0]
  const { hearing } = data
  return (
    <div className="hearing">
      <PageHeading title={title}>
        <bdi lang={hearing.language}>{hearing.title}</bdi>
      </PageHeading>
      <p className="soft">{say('hearing.heldOn', { day: day(hearing.day), by: outline.lead.name })}</p>
      <Ways className="case-views" label={say('hearing.parts')}>
        {open.map(({ view, words: named }) => (
          <li key={view}>
            <Link
              to={`/hearings/${outline.thread}`}
              search={view === open[0]?.view ? {} : { view }}
              className="case-view"
              withSearch
            >
              {say(named)}
            </Link>
          </li>
        ))}
      </Ways>
      {here?.show(data)}
    </div>
  )
}

function Refused({ words }: { readonly words: string }) {
  const { say } = useWords()
  return (
    <>
      <PageHeading title={say('hearing.title')} />
      <Notice kind="warm" live>
        <p>{words}</p>
      </Notice>
    </>
  )
}
