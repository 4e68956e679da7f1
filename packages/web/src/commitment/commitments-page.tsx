import { useInfiniteQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { csvOf, saveText } from '../numbers/csv.ts'
import { useWords } from '../words/use-words.ts'
import { commitmentsQuery, type ListedCommitment } from './use-commitment.ts'
import '../cases/cases.css'

type Row = ListedCommitment['rows'][number]
type Line = { readonly of: ListedCommitment; readonly row: Row | null }

const selves = ['no-report', 'not-begun', 'under-way', 'done', 'done-before-promised', 'stopped'] as const
const readings = ['no-reading', 'worse', 'none', 'some', 'achieved', 'cannot-tell'] as const

/** What was promised and where everybody stands, in two columns; narrowed by text, State and status. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const [{ text, party, self, reading }, change] = useAddressSearch()
  const asked = useInfiniteQuery(commitmentsQuery)
  const all = asked.data?.pages.flatMap(({ commitments }) => commitments) ?? []
  const lines = linesOf(all).filter(
    ({ of, row }) =>
      (!text || of.symbol === text) &&
      (!party || row?.party === party) &&
      (!self || row?.self === self) &&
      (!reading || row?.reading === reading),
  )
  const texts = [...new Set(all.map(({ symbol }) => symbol))].sort()
  const parties = [...new Set(all.flatMap(({ rows }) => rows.map((row) => row.party)))].sort()
  const plain = (value: string) => ({ value, label: value })
  const any = say('promise.any')
  return (
    <Stack gap={5}>
      <div className="cases-top">
        <PageHeading title={say('promise.list')} />
        {me.verbs.includes('cut-commitment') && (
          <ButtonLink kind="main" to="/commitments/new">
            {say('promise.cut')}
          </ButtonLink>
        )}
      </div>
      <p className="measure">{say('promise.what')}</p>
      {asked.isPending && <Waiting />}
      {asked.isError && (
        <Notice kind="warm" live>
          <p>{words(asked.error)}</p>
        </Notice>
      )}
      {asked.isSuccess && all.length === 0 && <p className="soft">{say('promise.none')}</p>}
      {all.length > 0 && (
        <>
          <search>
            <div className="cases-selects">
              <Select
                label={say('promise.text')}
                value={text ?? ''}
                empty={say('promise.allTexts')}
                options={texts.map(plain)}
                onChange={(value) => change({ text: value })}
              />
              <Select
                label={say('promise.filterParty')}
                value={party ?? ''}
                empty={any}
                options={parties.map(plain)}
                onChange={(value) => change({ party: value })}
              />
              <Select
                label={say('promise.filterSelf')}
                value={self ?? ''}
                empty={any}
                options={selves.map((value) => ({ value, label: say(`promise.self.${value}`) }))}
                onChange={(value) => change({ self: value })}
              />
              <Select
                label={say('promise.filterReading')}
                value={reading ?? ''}
                empty={any}
                options={readings.map((value) => ({ value, label: say(`promise.reading.${value}`) }))}
                onChange={(value) => change({ reading: value })}
              />
            </div>
          </search>
          {lines.length === 0 ? <p className="soft">{say('promise.noneFit')}</p> : <Lines lines={lines} />}
          <Stack row gap={2}>
            {asked.hasNextPage && (
              <Button busy={asked.isFetchingNextPage} onClick={() => asked.fetchNextPage()}>
                {say('promise.more')}
              </Button>
            )}
            <Button onClick={() => saveText('clarion-commitments.csv', csvOf(csvRows(lines)), 'text/csv')}>
              {say('promise.csv')}
            </Button>
          </Stack>
        </>
      )}
    </Stack>
  )
}

/** A promise of which nobody has said anything is a line all the same. */
function linesOf(all: readonly ListedCommitment[]): Line[] {
  return all.flatMap((of): Line[] => (of.rows.length === 0 ? [{ of, row: null }] : of.rows.map((row) => ({ of, row }))))
}

/** With the codes, which are the same in every language. */
function csvRows(lines: readonly Line[]): string[][] {
  return [
    ['symbol', 'adopted', 'paragraph', 'commitment', 'party', 'not-joined', 'self-report', 'independent-reading'],
    ...lines.map(({ of, row }) => [
      ...[of.symbol, of.adopted, of.label, of.quote],
      ...[row?.party ?? '', row?.notJoined ?? '', row?.self ?? '', row?.reading ?? ''],
    ]),
  ]
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { say } = useWords()
  return (
    <Table caption={say('promise.list')} captionHidden folds>
      <thead>
        <tr>
          <th scope="col">{say('promise.promise')}</th>
          <th scope="col">{say('promise.who')}</th>
          <th scope="col">{say('promise.self')}</th>
          <th scope="col">{say('promise.reading')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ of, row }) => (
          <tr key={`${of.thread} ${row?.party}`}>
            <th scope="row" data-column={say('promise.promise')}>
              <Link to={`/commitments/${of.thread}`}>
                <bdi>{say('promise.paragraphOf', { symbol: of.symbol, label: of.label })}</bdi>
              </Link>
              <p className="small said" dir="auto">
                {of.quote}
              </p>
              {of.repeats.length > 0 && <Mark kind="plain">{say('promise.times', { count: of.repeats.length })}</Mark>}
            </th>
            <td data-column={say('promise.who')}>
              <bdi>{row?.party ?? say('promise.anybody')}</bdi>
              {row?.notJoined && (
                <p className="small">{say('promise.didNotJoin', { how: say(`promise.standing.${row.notJoined}`) })}</p>
              )}
            </td>
            <td data-column={say('promise.self')}>{say(`promise.self.${row?.self ?? 'no-report'}`)}</td>
            <td data-column={say('promise.reading')}>{say(`promise.reading.${row?.reading ?? 'no-reading'}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
