import type { Template, TemplateWords } from '@clarion/casework'
import { currentValue, isDisputed } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SettingDialog } from '../administration/setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from '../administration/settings-part.tsx'
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
import { templatesQuery } from './use-templates.ts'

type Doing = { readonly act: 'publish' | 'withdraw'; readonly template?: Template }

/** Texts that workers may start from: notes, the message of a referral. */
export function TemplatesPart() {
  const { say } = useWords()
  return <SettingsPart what={say('templates.what')}>{(given) => <Templates {...given} />}</SettingsPart>
}

function Templates({ programme, mine }: SettingsGiven) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const read = useQuery({ ...templatesQuery(programme), staleTime: 0 })
  const [doing, setDoing] = useState<Doing>()
  if (read.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(read.error)}</p>
      </Notice>
    )
  }
  if (!read.data) return <Waiting />
  const { templates } = read.data.state
  const common = { programme, seen: read.data.version, onClose: () => setDoing(undefined) }
  const about = doing?.template
  const fixed = about ? { fixed: { template: about.id } } : {}
  return (
    <>
      {mine && (
        <div>
          <Button onClick={() => setDoing({ act: 'publish' })}>{say('templates.publish')}</Button>
        </div>
      )}
      {templates.length === 0 && <p>{say('templates.none')}</p>}
      <Stack as="ul" gap={3}>
        {templates.map((template) => (
          <OneTemplate key={template.id} template={template} onAct={mine ? setDoing : undefined} />
        ))}
      </Stack>
      {doing?.act === 'publish' && (
        <SettingDialog
          {...common}
          {...fixed}
          title={say(about ? 'templates.anew' : 'templates.publish')}
          what={say(about ? 'templates.anewWhat' : 'templates.publishWhat')}
          kind="template.published"
          begin={about ? { ...currentValue(about.words) } : {}}
          saveWords={say('templates.doPublish')}
        />
      )}
      {doing?.act === 'withdraw' && about && (
        <SettingDialog
          {...common}
          {...fixed}
          title={say('templates.withdraw')}
          what={say('templates.withdrawWhat')}
          kind="template.withdrawn"
          saveWords={say('templates.withdraw')}
        />
      )}
    </>
  )
}

function OneTemplate({
  template,
  onAct,
}: {
  readonly template: Template
  readonly onAct: ((doing: Doing) => void) | undefined
}) {
  const words = useWords()
  const { say, day } = words
  const { version, published, withdrawn } = template
  const now: TemplateWords | undefined = currentValue(template.words)
  if (!now) return null
  const { title, language, text, use } = now
  return (
    <Card as="li" className="admin-instrument">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <Stack row gap={2}>
        <Mark>{words.name(use === 'note' ? 'A note' : 'The message of a referral')}</Mark>
        <Mark>{languageNameIn(words, language)}</Mark>
        {withdrawn && <Mark>{say('templates.withdrawn')}</Mark>}
      </Stack>
      <p className="small soft">{say('templates.version', { version, day: day(published) })}</p>
      {isDisputed(template.words) && (
        <Notice kind="warm">
          <p>{say('templates.dispute')}</p>
        </Notice>
      )}
      <p className="measure admin-wording" dir="auto" lang={languageTag(language)}>
        {text}
      </p>
      {onAct && (
        <Stack row gap={2}>
          <Button aria-label={say('templates.anewOf', { title })} onClick={() => onAct({ act: 'publish', template })}>
            {say(withdrawn ? 'templates.bringBack' : 'templates.anew')}
          </Button>
          {!withdrawn && (
            <Button
              kind="quiet"
              aria-label={say('templates.withdrawOf', { title })}
              onClick={() => onAct({ act: 'withdraw', template })}
            >
              {say('templates.withdraw')}
            </Button>
          )}
        </Stack>
      )}
    </Card>
  )
}
