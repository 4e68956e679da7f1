import { type FormEvent, useState } from 'react'
import { useMe } from '../app/me.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { Button } from '../look/button.tsx'
import { Select } from '../look/select.tsx'
import { TextField } from '../look/text-field.tsx'
import { codeWords } from '../words/code-words.ts'
import { useWords } from '../words/use-words.ts'
import { useColleagues } from './colleagues.ts'
import { type CaseFilterValues, filtersInAddress } from './filters-in-address.ts'
import { searched } from './searched.ts'

const statuses = ['open', 'closed', 'erased'] as const

const codesOf = (list: 'form' | 'flag') =>
  Object.keys(codeWords).flatMap((key) => (key.startsWith(`${list}.`) ? [key.slice(list.length + 1)] : []))

const [forms, flags] = [codesOf('form'), codesOf('flag')]

/** The search and the filters of the list of cases. */
export function CaseFilters() {
  const { say, sayOf } = useWords()
  const me = useMe()
  const { colleagues } = useColleagues()
  const [search, go] = useAddressSearch()
  const { status = '', lead = '', form = '', flag = '', worker = '' } = filtersInAddress(search)
  const change = (changed: CaseFilterValues) => {
    const none = Object.values(filtersInAddress({ ...search, ...changed })).length === 0
    // An address without anything opens the first view; who has cleared the last filter wants to see all.
    go(none && !search['view'] ? { ...changed, view: 'all' } : changed)
  }
  const q = searched.use()
  const [typed, setTyped] = useState(q)
  const find = (event: FormEvent) => {
    event.preventDefault()
    searched.set(typed.trim())
  }
  const clear = () => {
    setTyped('')
    searched.set('')
  }
  return (
    <search className="cases-filters">
      <form className="cases-search" onSubmit={find}>
        <TextField
          label={say('cases.search')}
          hint={say('cases.searchHint')}
          type="search"
          dir="auto"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit">{say('cases.find')}</Button>
        {q !== '' && (
          <Button kind="quiet" onClick={clear}>
            {say('cases.clear')}
          </Button>
        )}
      </form>
      <div className="cases-selects">
        <Select
          label={say('cases.status')}
          value={status}
          onChange={(value) => change({ status: value })}
          empty={say('cases.statusAny')}
          options={statuses.map((value) => ({ value, label: say(`status.${value}`) }))}
        />
        <Select
          label={say('cases.lead')}
          value={lead}
          onChange={(value) => change({ lead: value })}
          empty={say('cases.leadAny')}
          options={[{ value: 'mine', label: say('cases.leadMine') }]}
        />
        {me.verbs.includes('hand-on-case') && (
          <Select
            label={say('cases.worker')}
            value={worker}
            onChange={(value) => change({ worker: value })}
            empty={say('cases.workerAny')}
            options={[
              { value: 'me', label: say('cases.workerMe') },
              { value: 'nobody', label: say('cases.workerNobody') },
              ...colleagues.flatMap(({ id, name }) => (id === me.member ? [] : [{ value: id, label: name }])),
            ]}
          />
        )}
        {me.sections.includes('flags') && (
          <Select
            label={say('cases.flag')}
            value={flag}
            onChange={(value) => change({ flag: value })}
            empty={say('cases.flagNot')}
            options={[
              { value: 'any', label: say('cases.flagAny') },
              ...flags.map((value) => ({ value, label: sayOf('flag', value) })),
            ]}
          />
        )}
        {me.sections.includes('exploitation') && (
          <Select
            label={say('cases.form')}
            value={form}
            onChange={(value) => change({ form: value })}
            empty={say('cases.formAny')}
            options={forms.map((value) => ({ value, label: sayOf('form', value) }))}
          />
        )}
      </div>
    </search>
  )
}
