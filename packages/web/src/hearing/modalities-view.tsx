import { constituencies, modalityGaps } from '@clarion/review'
import { useState } from 'react'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { partWords } from './part-words.ts'
import { type Hearing, hearingKind, mayDo } from './use-hearing.ts'

/** How the hearing is set up, what of it is not kept yet, and changing it. */
export function ModalitiesView(all: Hearing) {
  const words = useWords()
  const { say, name, list, moment } = words
  const [changing, setChanging] = useState(false)
  const { hearing, speakers, outline, versions } = all
  const may = mayDo(all, 'hold-hearing')
  const gaps = modalityGaps(hearing, speakers)
  const { lead: _lead, opened: _opened, answers: _answers, registration, ...rest } = hearing
  if (changing) {
    return (
      <EntryForm
        kind={hearingKind('hearing.arranged')}
        thread={outline.thread}
        section="hearing"
        seen={versions['hearing'] ?? 0}
        begin={{ ...rest, ...(registration === null ? {} : { registration }) }}
        onSaved={() => setChanging(false)}
        onCancel={() => setChanging(false)}
      />
    )
  }
  return (
    <Stack gap={4}>
      {gaps.length > 0 && (
        <Notice kind="warm" title={say('hearing.gaps')}>
          <ul>
            {gaps.map((gap) => (
              <li key={JSON.stringify(gap)}>
                {'panel' in gap
                  ? say(`hearing.gap.${gap.gap}`, { panel: partWords(words, hearing, `panel-${gap.panel}`) })
                  : gap.gap === 'no-survivor-in-opening'
                    ? say('hearing.gap.no-survivor-in-opening')
                    : say('hearing.gap.constituency-without-speaker', {
                        constituency: name(constituencies[gap.constituency]),
                      })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Card as="section">
        <dl className="facts">
          <Fact term={say('hearing.mandate')}>{hearing.mandate || say('hearing.notSaid')}</Fact>
          <Fact term={say('hearing.place')}>{hearing.place || say('hearing.notSaid')}</Fact>
          <Fact term={say('hearing.invited')}>{list(hearing.invited.map((one) => name(constituencies[one])))}</Fact>
          <Fact term={say('hearing.limit')}>{say('hearing.minutes', { count: hearing.minutes })}</Fact>
          <Fact term={say('hearing.registration')}>
            {registration === null ? say('hearing.registrationOffice') : moment(registration)}
          </Fact>
        </dl>
        <h2>{say('hearing.panels')}</h2>
        <ol>
          {hearing.panels.map(({ title, moderators }) => (
            <li key={title}>
              <bdi lang={hearing.language}>{title}</bdi>
              {moderators.length > 0 && (
                <span className="soft"> {say('hearing.moderated', { by: list(moderators) })}</span>
              )}
            </li>
          ))}
        </ol>
      </Card>
      {may && (
        <div>
          <Button onClick={() => setChanging(true)}>{say('hearing.arrange')}</Button>
        </div>
      )}
    </Stack>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </>
  )
}
