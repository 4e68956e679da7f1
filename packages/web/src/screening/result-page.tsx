import type { ScreeningState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { PageHeading } from '../app/page-heading.tsx'
import { useParam } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { sectionQuery } from '../case/use-case.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { ScreeningResult } from './screening-result.tsx'
import { useInstruments } from './use-instruments.ts'
import { useKnown } from './use-known.ts'

/** What the answers of a recorded conversation mean. Computed from the instrument each time, never stored as a label. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('screening.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('screening.title')}>{say('screening.resultTitle')}</PageHeading>
          <Recorded outline={outline} />
          <ButtonLink to={`/cases/${outline.thread}`}>{say('case.back')}</ButtonLink>
        </Stack>
      )}
    </CaseFrame>
  )
}

function Recorded({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const entry = useParam('entry')
  const instruments = useInstruments()
  const answer = useQuery(sectionQuery<ScreeningState>(outline.thread, 'screening'))
  const screening = answer.data?.state.screenings.find(({ id }) => id === entry)
  const known = useKnown(outline, screening?.ageAtAct)
  if (answer.isPending || known.pending || instruments.loading) return <Waiting />
  if (!screening) return <Notice kind="warm" title={say('result.gone')} />
  const { instrument: id, version, answers } = screening
  const instrument = instruments.of(id, version)
  if (!instrument) {
    return <Notice kind="warm" title={say('result.unknownInstrument', { instrument: id, version })} />
  }
  return <ScreeningResult instrument={instrument} answers={answers} known={known} />
}
