import {
  codingAgreement,
  codingDisputes,
  currentEdition,
  type RecordState,
  type Statement,
  suggestedCodes,
} from '@clarion/review'
import { useMemo } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { ModelForCodes } from '../model/model-for-codes.tsx'
import { useWords } from '../words/use-words.ts'
import { CodedSentences } from './coded-sentences.tsx'
import { SettleCoding } from './settle-coding.tsx'
import { speakerName } from './speaker-name.ts'
import type { Hearing } from './use-hearing.ts'

/** Which messages were found in what was said: statement by statement, by several people, and where they differ. */
export function CodingView(all: Hearing) {
  const words = useWords()
  const { say, number } = words
  const [{ statement: asked }] = useAddressSearch()
  const { record, speakers, outline, me } = all
  const agreement = useMemo(() => (record ? codingAgreement(record) : undefined), [record])
  if (!record) return null
  const chosen = record.statements.find(({ id }) => id === asked)
  if (chosen) return <CodeStatement key={chosen.id} {...{ all, record }} statement={chosen} />
  const disputes = codingDisputes(record)
  return (
    <Stack gap={4}>
      <p className="measure">{say('hearing.codingWhat')}</p>
      {agreement && agreement.units > 0 && (
        <p className="soft">
          {say('hearing.agreement', {
            agreed: agreement.agreed,
            units: agreement.units,
            alpha: agreement.alpha === null ? '–' : number(Math.round(agreement.alpha * 100) / 100),
          })}
        </p>
      )}
      <ul className="plain hearing-list">
        {record.statements.map((statement) => {
          const readers = record.readThrough.filter((one) => one.statement === statement.id)
          const codes = record.codes.filter((one) => one.statement === statement.id && !one.removed)
          return (
            <li key={statement.id} className="card hearing-line">
              <Link to={`/hearings/${outline.thread}`} search={{ view: 'coding', statement: statement.id }} withSearch>
                <bdi>{speakerName(words, speakers, statement)}</bdi>
              </Link>
              <span className="small soft">{say('hearing.codes', { count: codes.length })}</span>
              <span className="small soft">{say('hearing.readers', { count: readers.length })}</span>
              {readers.some(({ author }) => author === me.member) && (
                <Mark kind="good">{say('hearing.readByYou')}</Mark>
              )}
              {disputes.has(statement.id) && <Mark kind="warm">{say('hearing.differ')}</Mark>}
            </li>
          )
        })}
      </ul>
      <ModelForCodes {...{ all, record }} />
    </Stack>
  )
}

function CodeStatement({
  all,
  record,
  statement,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly statement: Statement
}) {
  const words = useWords()
  const { say } = words
  const refusal = useRefusalWords()
  const saying = useSay()
  const { outline, versions, me, speakers } = all
  const own = record.codes.filter((one) => one.statement === statement.id && one.author === me.member && !one.removed)
  const through = record.readThrough.some((one) => one.statement === statement.id && one.author === me.member)
  const suggestions = useMemo(() => suggestedCodes(statement), [statement])
  const open = suggestions.filter(
    ({ start, message }) => !own.some((one) => one.message === message && one.start <= start && start < one.end),
  )
  const strong = open.filter(({ support }) => support)
  const tell = (...entries: readonly (readonly [kind: string, body: object])[]) =>
    saying.mutate(
      entries.map(([kind, body]) =>
        entryNow({ thread: outline.thread, kind, section: 'record', seen: versions['record'] ?? 0, body }),
      ),
    )
  const coded = ({ score: _score, support: _support, ...code }: (typeof suggestions)[number]) =>
    ['passage.coded', { code: newId(), stance: 'for', ...code }] as const
  const at = record.statements.findIndex(({ id }) => id === statement.id)
  const next = record.statements.slice(at + 1).find(({ withdrawn }) => withdrawn === null)
  const may = me.verbs.includes('code-passages')
  const alone = may && !through
  const disputes = codingDisputes(record).get(statement.id) ?? []
  // Where two others differ is kept from a third who still reads, or it would be theirs too.
  const shown = alone && !me.verbs.includes('settle-coding') ? [] : disputes
  return (
    <Stack gap={4}>
      <p>
        <Link to={`/hearings/${outline.thread}`} search={{ view: 'coding' }} withSearch>
          {say('hearing.allStatements')}
        </Link>
      </p>
      <h2>
        <bdi>{speakerName(words, speakers, statement)}</bdi>
      </h2>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      {shown.map((dispute) => (
        <SettleCoding key={dispute.codes[0]?.id} {...{ all, record, statement, dispute }} />
      ))}
      {currentEdition(statement).words === null ? (
        <p className="soft">{say('hearing.wordsWithdrawn')}</p>
      ) : (
        <CodedSentences
          {...{ all, record, statement, may, alone }}
          suggestions={open}
          busy={saying.isPending}
          onCode={(body) => tell(['passage.coded', { code: newId(), ...body }])}
          onUncode={(code) => tell(['passage.uncoded', { code }])}
        />
      )}
      {alone && <p className="soft">{say('hearing.readAlone')}</p>}
      {may && (
        <Stack row gap={2}>
          {strong.length > 0 && (
            <Button busy={saying.isPending} onClick={() => tell(...strong.map(coded))}>
              {say('hearing.takeAll', { count: strong.length })}
            </Button>
          )}
          {!through && (
            <Button
              kind="main"
              busy={saying.isPending}
              onClick={() => tell(['statement.read', { statement: statement.id }])}
            >
              {say('hearing.readThrough')}
            </Button>
          )}
          {next && (
            <ButtonLink
              kind={through ? 'main' : 'plain'}
              to={`/hearings/${outline.thread}`}
              search={{ view: 'coding', statement: next.id }}
            >
              {say('hearing.nextStatement')}
            </ButtonLink>
          )}
        </Stack>
      )}
      <ModelForCodes {...{ all, record, statement }} />
    </Stack>
  )
}
