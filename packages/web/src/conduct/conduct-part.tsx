import { type ConductText, type ConductVersion, conductInForce } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type SettingsGiven, SettingsPart } from '../administration/settings-part.tsx'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { Acceptances } from './acceptances.tsx'
import { ConductDialog, type ConductDoing } from './conduct-dialog.tsx'
import { atNoon, conductVersionsQuery } from './conduct-queries.ts'

/** What everyone who works here promises: its versions, and who has accepted the one in force. */
export function ConductPart() {
  const { say } = useWords()
  return <SettingsPart what={say('conduct-set.what')}>{(given) => <Versions {...given} />}</SettingsPart>
}

function Versions({ programme, mine }: SettingsGiven) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const me = useMe()
  const read = useQuery({ ...conductVersionsQuery(programme), staleTime: 0 })
  const [doing, setDoing] = useState<ConductDoing>()
  if (read.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(read.error)}</p>
      </Notice>
    )
  }
  if (!read.data) return <Waiting />
  const { state, version: seen } = read.data
  const inForce = conductInForce(state, new Date().toISOString().slice(0, 10))
  return (
    <>
      {mine && (
        <div>
          <Button onClick={() => setDoing({ act: 'publish' })}>{say('conduct-set.publish')}</Button>
        </div>
      )}
      {state.versions.length === 0 && (
        <Notice>
          <p>{say('conduct-set.none')}</p>
        </Notice>
      )}
      {[...state.versions].reverse().map((one) => (
        <OneVersion
          key={one.version}
          version={one}
          isInForce={one === inForce}
          onAct={mine && !one.withdrawn ? setDoing : undefined}
        />
      ))}
      {inForce && me.verbs.includes('manage-members') && <Acceptances />}
      {doing && <ConductDialog {...{ programme, seen, state, doing }} onClose={() => setDoing(undefined)} />}
    </>
  )
}

function OneVersion({
  version: { version, from, withdrawn, texts },
  isInForce,
  onAct,
}: {
  readonly version: ConductVersion
  readonly isInForce: boolean
  readonly onAct: ((doing: ConductDoing) => void) | undefined
}) {
  const { say, day } = useWords()
  const first = day(atNoon(from))
  const isAhead = from > new Date().toISOString().slice(0, 10)
  return (
    <Stack as="section" gap={3}>
      <h3 className="admin-version">
        {say('admin.version', { version })}{' '}
        <Mark kind={isInForce ? 'good' : 'plain'}>
          {withdrawn
            ? say('conduct-set.isWithdrawn')
            : isInForce
              ? say('conduct-set.inForce')
              : isAhead
                ? say('conduct-set.begins', { day: first })
                : say('conduct-set.before')}
        </Mark>
      </h3>
      <p className="small soft">{say('conduct-set.from', { day: first })}</p>
      <Stack as="ul" gap={3}>
        {texts.map((text) => (
          <OneText key={text.id} text={text} onNew={onAct && (() => onAct({ act: 'publish', text }))} />
        ))}
      </Stack>
      {onAct && (
        <Stack row gap={2}>
          <Button
            aria-label={say('conduct-set.addOf', { version })}
            onClick={() => onAct({ act: 'add', version, from })}
          >
            {say('conduct-set.add')}
          </Button>
          <Button
            kind="quiet"
            aria-label={say('conduct-set.withdrawOf', { version })}
            onClick={() => onAct({ act: 'withdraw', version })}
          >
            {say('conduct-set.withdraw')}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}

function OneText({
  text: { language, title, text },
  onNew,
}: {
  readonly text: ConductText
  readonly onNew: (() => void) | undefined
}) {
  const words = useWords()
  const { say } = words
  const tag = languageTag(language)
  return (
    <Card as="li" className="admin-instrument">
      <h4 dir="auto" lang={tag}>
        {title}
      </h4>
      <div>
        <Mark>{languageNameIn(words, language)}</Mark>
      </div>
      <p className="measure said" dir="auto" lang={tag}>
        {text}
      </p>
      {onNew && (
        <div>
          <Button kind="quiet" aria-label={say('conduct-set.newOf', { title })} onClick={onNew}>
            {say('conduct-set.new')}
          </Button>
        </div>
      )}
    </Card>
  )
}
