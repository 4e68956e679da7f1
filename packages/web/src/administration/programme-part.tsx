import { currentValue, type Json } from '@clarion/journal'
import { useState } from 'react'
import { fieldsNow } from '../entry-form/changed-fields.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { countryNameIn } from '../words/country-name-in.ts'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import { SettingDialog } from './setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from './settings-part.tsx'

/** What the programme says of itself. */
export function ProgrammePart() {
  return <SettingsPart what="">{(given) => <Programme {...given} />}</SettingsPart>
}

function Programme({ settings: { fields }, seen, programme, mine }: SettingsGiven) {
  const words = useWords()
  const { say, list } = words
  const [describing, setDescribing] = useState(false)
  const rows = [
    ['admin.about', currentValue(fields.about)],
    ['admin.countries', list((currentValue(fields.countries) ?? []).map((code) => countryNameIn(words, code)))],
    ['admin.languages', list((currentValue(fields.languages) ?? []).map((code) => languageNameIn(words, code)))],
    ['admin.helpline', currentValue(fields.helpline)],
  ] as const
  return (
    <Card as="section" className="admin-programme">
      <h3>{currentValue(fields.name)}</h3>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt className="small soft">{say(key)}</dt>
            <dd>{value || <span className="soft">{say('admin.notSaid')}</span>}</dd>
          </div>
        ))}
      </dl>
      {mine && (
        <div>
          <Button onClick={() => setDescribing(true)}>{say('admin.describe')}</Button>
        </div>
      )}
      {describing && (
        <SettingDialog
          title={say('admin.describe')}
          what={say('admin.describeWhat')}
          kind="programme.described"
          programme={programme}
          seen={seen}
          begin={fieldsNow(fields) as { [name: string]: Json }}
          onClose={() => setDescribing(false)}
        />
      )}
    </Card>
  )
}
