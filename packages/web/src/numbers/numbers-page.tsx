import { useQuery } from '@tanstack/react-query'
import { PageHeading } from '../app/page-heading.tsx'
import type { Ahead } from '../app/pages.ts'
import { queries } from '../app/queries.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { CountFigure, countQueries } from './count-figure.tsx'
import { dimensions, divisionOf } from './dimension.ts'
import { FlowFigure } from './flow-figure.tsx'
import { HelpFigure, helpQueryOf } from './help-figure.tsx'
import { NumberFilters } from './number-filters.tsx'
import { isQuarter } from './quarter.ts'
import { countQuery, flowQuery, type Period, waitsQuery } from './use-numbers.ts'
import { WaitsFigure } from './waits-figure.tsx'
import './numbers.css'

const helpPictures = [
  'needs',
  'needs-by-language',
  'needs-by-place',
  'referrals',
  'referrals-by-line',
  'referrals-by-receiver',
  'referrals-declined',
  'clocks',
] as const

const periodIn = ({ from, to }: Readonly<Record<string, string | undefined>>): Period => ({
  from: isQuarter(from) ? from : undefined,
  to: isQuarter(to) ? to : undefined,
})

/** Asks for every count that the page shows, in the order of its pictures. */
export const ahead: Ahead = ({ search }) => {
  const period = periodIn(search)
  void queries.prefetchQuery(countQuery(['quarter'], period))
  void queries.prefetchQuery(flowQuery(period))
  void queries.prefetchQuery(waitsQuery(period))
  for (const picture of helpPictures) void queries.prefetchQuery(helpQueryOf(picture, period))
  for (const dimension of dimensions) {
    for (const query of countQueries(dimension, divisionOf(search['by']), period)) void queries.prefetchQuery(query)
  }
}

/** The programme in numbers: what is counted, how far help came, and never a person. */
export function Page() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [search] = useAddressSearch()
  const period = periodIn(search)
  const division = divisionOf(search['by'])
  const all = useQuery(countQuery(['quarter'], period))
  return (
    <Stack gap={5}>
      <PageHeading title={say('numbers.title')} />
      <NumberFilters />
      {all.isPending && <Waiting />}
      {all.isError && (
        <Notice kind="warm" live>
          <p>{refusal(all.error)}</p>
        </Notice>
      )}
      {all.data && (
        <>
          <p className="lead" role="status">
            {all.data.total === null ? say('numbers.leadWithheld') : say('numbers.lead', { total: all.data.total })}
          </p>
          {all.data.rows.length === 0 && <p className="soft">{say('numbers.noneYet')}</p>}
          <div className="figures">
            <CountFigure dimension="quarter" division={division} period={period} />
            <FlowFigure period={period} />
            <WaitsFigure period={period} />
            <WaitsFigure period={period} byQuarter />
            {helpPictures.map((picture) => (
              <HelpFigure key={picture} picture={picture} period={period} />
            ))}
            {dimensions
              .filter((dimension) => dimension !== 'quarter')
              .map((dimension) => (
                <CountFigure key={dimension} dimension={dimension} division={division} period={period} />
              ))}
          </div>
          <section className="meaning">
            <h2>{say('numbers.meaning')}</h2>
            <p>{say('numbers.definition')}</p>
            <p>{say('numbers.meaningDays')}</p>
            <p>{say('numbers.meaningWaits')}</p>
            <p>{say('numbers.meaningNeeds')}</p>
            <p>{say('numbers.meaningReferrals')}</p>
            <p>{say('numbers.meaningClocks')}</p>
            <p>{say('numbers.meaningSmall', { below: all.data.withheldBelow })}</p>
          </section>
        </>
      )}
    </Stack>
  )
}
