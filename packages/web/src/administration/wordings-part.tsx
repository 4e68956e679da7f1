import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { SettingDialog } from './setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from './settings-part.tsx'

/** The words in which consent is explained, by version and language. */
export function WordingsPart() {
  const { say } = useWords()
  return <SettingsPart what={say('admin.wordingsWhat')}>{(given) => <Wordings {...given} />}</SettingsPart>
}

function Wordings({ settings, seen, programme, mine }: SettingsGiven) {
  const words = useWords()
  const { say, day } = words
  const [publishing, setPublishing] = useState(false)
  return (
    <>
      {mine && (
        <div>
          <Button onClick={() => setPublishing(true)}>{say('admin.publish')}</Button>
        </div>
      )}
      {settings.wordings.length === 0 && <p>{say('admin.wordingsNone')}</p>}
      <Stack as="ul" gap={3}>
        {[...settings.wordings].reverse().map(({ id, version, language, text, published }) => (
          <Card key={id} as="li">
            <h3>{say('admin.wordingOf', { version, language: languageNameIn(words, language) })}</h3>
            <p className="small soft">{say('admin.published', { day: day(published) })}</p>
            <p className="measure admin-wording" dir="auto" lang={languageTag(language)}>
              {text}
            </p>
          </Card>
        ))}
      </Stack>
      {publishing && (
        <SettingDialog
          title={say('admin.publish')}
          what={say('admin.publishWhat')}
          kind="consent-wording.published"
          programme={programme}
          seen={seen}
          saveWords={say('admin.publish')}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  )
}
