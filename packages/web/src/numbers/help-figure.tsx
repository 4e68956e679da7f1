import { useQuery } from '@tanstack/react-query'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { Bars } from './bars.tsx'
import { CountTable } from './count-table.tsx'
import { countedTable } from './counted-table.ts'
import { Figure } from './figure.tsx'
import { type HelpPicture, helpFinding } from './help-findings.ts'
import { helpLabel } from './help-labels.ts'
import { Legend } from './legend.tsx'
import { helpQuery, type Period } from './use-numbers.ts'

/** What the pictures of help are made of: which count, its lines, and what each line is divided by. */
const pictures = {
  needs: { of: 'needs', by: undefined, line: 'line', part: 'need' },
  'needs-by-language': { of: 'needs', by: 'language', line: 'language', part: 'need' },
  'needs-by-place': { of: 'needs', by: 'place', line: 'place', part: 'need' },
  referrals: { of: 'referrals', by: undefined, line: 'outcome', part: undefined },
  'referrals-by-line': { of: 'referrals', by: 'line', line: 'line', part: 'result' },
  'referrals-by-receiver': { of: 'referrals', by: 'receiver', line: 'receiver', part: 'result' },
  'referrals-declined': { of: 'referrals', by: undefined, line: 'reason', part: undefined },
  clocks: { of: 'clocks', by: undefined, line: 'clock', part: 'kept' },
} as const

/** What a picture is made of. */
export function helpQueryOf(picture: HelpPicture, period: Period) {
  const { of, by } = pictures[picture]
  return helpQuery(of, period, by)
}

/** What is missing, what became of referrals, which promises of time were kept. */
export function HelpFigure({ picture, period }: { readonly picture: HelpPicture; readonly period: Period }) {
  const words = useWords()
  const refusal = useRefusalWords()
  const { of, line, part } = pictures[picture]
  const counted = useQuery(helpQueryOf(picture, period))
  const caption = words.say(`numbers.help.${picture}`)
  if (counted.isError) {
    return (
      <Notice kind="warm" title={caption}>
        <p>{refusal(counted.error)}</p>
      </Notice>
    )
  }
  if (!counted.data) return <Waiting />
  const whole = picture === 'referrals-declined' ? (counted.data.declined ?? []) : counted.data.whole
  const rows = part === undefined ? whole : counted.data.rows
  const table = countedTable(whole, rows, line, part)
  if (table.lines.length === 0) return null
  const label = (code: string) => helpLabel(words, line, code)
  const partLabel = (code: string) => helpLabel(words, part ?? '', code)
  const unit = words.say(`numbers.unitOf.${of}`)
  return (
    <Figure
      title={helpFinding(words, picture, whole, rows) ?? caption}
      name={picture}
      unit={unit}
      rows={[
        [line, caption, ...(part === undefined ? [] : [part, words.say('numbers.divided')]), of],
        ...rows.map(({ codes, cases }) => [
          codes[line] ?? '',
          label(codes[line] ?? ''),
          ...(part === undefined ? [] : [codes[part] ?? '', partLabel(codes[part] ?? '')]),
          cases ?? words.say('numbers.withheld'),
        ]),
      ]}
      withheld={rows.filter(({ cases }) => cases === null).length}
      below={counted.data.withheldBelow}
      picture={
        <>
          <Bars table={table} label={label} />
          <Legend table={table} label={partLabel} />
        </>
      }
      table={
        <CountTable
          table={table}
          caption={caption}
          label={label}
          partLabel={partLabel}
          counted={words.say(`numbers.countOf.${of}`)}
        />
      }
    />
  )
}
