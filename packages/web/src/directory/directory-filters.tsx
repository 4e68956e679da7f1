import { serviceLines } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useAddressSearch } from '../app/use-address.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Select } from '../look/select.tsx'
import { TextField } from '../look/text-field.tsx'
import { servesOptions } from '../referral/serves-options.ts'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import { allServices } from './directory-queries.ts'

/** What is looked for in the directory; all of it stands in the address. */
export function DirectoryFilters() {
  const words = useWords()
  const { say } = words
  const [{ line = '', language = '', serves = '', area = '', free = '' }, change] = useAddressSearch()
  const all = useQuery(allServices)
  const spoken = [...new Set((all.data?.services ?? []).flatMap(({ description }) => description.languages ?? []))]
  const languages = spoken.map((value) => ({ value, label: languageNameIn(words, value) }))
  languages.sort((one, other) => words.compare(one.label, other.label))
  return (
    <search className="directory-filters" aria-label={say('directory.filters')}>
      <Select
        label={say('directory.line')}
        value={line}
        onChange={(value) => change({ line: value })}
        empty={say('directory.anyLine')}
        options={serviceLines.terms.map(({ code, label }) => ({ value: code, label: words.name(label) }))}
      />
      <Select
        label={say('directory.language')}
        value={language}
        onChange={(value) => change({ language: value })}
        empty={say('directory.anyLanguage')}
        options={languages}
      />
      <Select
        label={say('directory.serves')}
        value={serves}
        onChange={(value) => change({ serves: value })}
        empty={say('directory.anybody')}
        options={servesOptions(words).map(({ code, label }) => ({ value: code, label }))}
      />
      <TextField label={say('directory.area')} value={area} onChange={(value) => change({ area: value })} />
      <Checkbox
        label={say('directory.free')}
        checked={free === 'yes'}
        onChange={(checked) => change({ free: checked ? 'yes' : '' })}
      />
      {(line || language || serves || area || free) && (
        <Button kind="quiet" onClick={() => change({ line: '', language: '', serves: '', area: '', free: '' })}>
          {say('directory.reset')}
        </Button>
      )}
    </search>
  )
}
