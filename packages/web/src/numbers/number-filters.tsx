import { useQuery } from '@tanstack/react-query'
import { useAddressSearch } from '../app/use-address.ts'
import { Button } from '../look/button.tsx'
import { Select } from '../look/select.tsx'
import { useWords } from '../words/use-words.ts'
import { divisionOf, divisions } from './dimension.ts'
import { isQuarter, quarterOf, quartersBetween } from './quarter.ts'
import { quarterName } from './quarter-name.ts'
import { countQuery } from './use-numbers.ts'

/** From which quarter to which, and what every picture is divided by; all of it stands in the address. */
export function NumberFilters() {
  const words = useWords()
  const { say, sayOf } = words
  const [{ from = '', to = '', by = '' }, change] = useAddressSearch()
  const all = useQuery(countQuery(['quarter'], { from: undefined, to: undefined }))
  const first = all.data?.rows.map(({ codes }) => codes['quarter']).find(isQuarter)
  const quarters = first === undefined ? [] : quartersBetween(first, quarterOf(Date.now()))
  const options = quarters.map((value) => ({ value, label: quarterName(words, value) })).reverse()
  return (
    <search className="number-filters" aria-label={say('numbers.filters')}>
      <Select
        label={say('numbers.from')}
        value={from}
        onChange={(value) => change({ from: value, ...(to !== '' && value > to ? { to: '' } : {}) })}
        empty={say('numbers.fromFirst')}
        options={options}
      />
      <Select
        label={say('numbers.to')}
        value={to}
        onChange={(value) => change({ to: value, ...(value !== '' && from > value ? { from: '' } : {}) })}
        empty={say('numbers.toNow')}
        options={options}
      />
      <Select
        label={say('numbers.divide')}
        value={divisionOf(by) ?? ''}
        onChange={(value) => change({ by: value })}
        empty={say('numbers.whole')}
        options={divisions.map((value) => ({ value, label: sayOf('numbers.divideBy', value) }))}
      />
      {(from || to || by) && (
        <Button kind="quiet" onClick={() => change({ from: '', to: '', by: '' })}>
          {say('numbers.reset')}
        </Button>
      )}
    </search>
  )
}
