import type { ConsentWording } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useState } from 'react'
import { ReadAloud } from '../consent/read-aloud.tsx'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { Differences } from './differences.tsx'
import { PublishWording } from './publish-wording.tsx'
import { type SettingsGiven, SettingsPart } from './settings-part.tsx'
import { wordingBefore, wordingVersions } from './wording-versions.ts'

/** The words in which consent is explained, by version and language. */
export function WordingsPart() {
  const { say } = useWords()
  return <SettingsPart what={say('admin.wordingsWhat')}>{(given) => <Wordings {...given} />}</SettingsPart>
}

function Wordings({ settings, seen, programme, mine }: SettingsGiven) {
  const words = useWords()
  const { say, list } = words
  const [publishing, setPublishing] = useState<Partial<ConsentWording>>()
  const versions = wordingVersions(settings.wordings)
  const spoken = currentValue(settings.fields.languages) ?? []
  return (
    <>
      {mine && (
        <div>
          <Button onClick={() => setPublishing({})}>{say('admin.publish')}</Button>
        </div>
      )}
      {versions.length === 0 && <p>{say('admin.wordingsNone')}</p>}
      {versions.map(({ version, texts }, place) => {
        const lacking = spoken.filter((code) => !texts.some(({ language }) => language === code))
        return (
          <Stack key={version} as="section" gap={3}>
            <h3 className="admin-version">
              {say('admin.version', { version })}{' '}
              <Mark kind={place === 0 ? 'good' : 'plain'}>{say(place === 0 ? 'admin.inForce' : 'admin.before')}</Mark>
            </h3>
            {lacking.length > 0 && place === 0 && (
              <p className="small">
                {say('admin.lacking', { languages: list(lacking.map((code) => languageNameIn(words, code))) })}
              </p>
            )}
            <Stack as="ul" gap={3}>
              {texts.map((wording) => (
                <Wording key={wording.id} wording={wording} all={settings.wordings}>
                  {mine && place === 0 && (
                    <Button
                      kind="quiet"
                      aria-label={say('admin.newVersionOf', { language: languageNameIn(words, wording.language) })}
                      onClick={() => setPublishing({ language: wording.language, text: wording.text })}
                    >
                      {say('admin.newVersion')}
                    </Button>
                  )}
                </Wording>
              ))}
            </Stack>
          </Stack>
        )
      })}
      {publishing && (
        <PublishWording
          {...{ programme, seen, settings }}
          begin={publishing}
          onClose={() => setPublishing(undefined)}
        />
      )}
    </>
  )
}

function Wording({
  wording,
  all,
  children,
}: {
  readonly wording: ConsentWording
  readonly all: readonly ConsentWording[]
  readonly children: React.ReactNode
}) {
  const words = useWords()
  const { say, day } = words
  const { version, language, text, published } = wording
  const before = wordingBefore(all, wording)
  const title = say('admin.wordingOf', { version, language: languageNameIn(words, language) })
  return (
    <Card as="li" className="admin-instrument">
      <h4>{title}</h4>
      <p className="small soft">{say('admin.published', { day: day(published) })}</p>
      <p className="measure admin-wording" dir="auto" lang={languageTag(language)}>
        {text}
      </p>
      {before && (
        <details>
          <summary>{say('admin.differs', { version: before.version })}</summary>
          <Differences before={before.text} after={text} language={language} />
        </details>
      )}
      <Stack row gap={2}>
        <ReadAloud texts={[text]} language={language} name={languageNameIn(words, language)} />
        {children}
      </Stack>
    </Card>
  )
}
