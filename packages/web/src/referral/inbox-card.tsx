import { type ReferralState, serviceLines } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import type { DueTask } from '../api/answers.ts'
import { useMe } from '../app/me.ts'
import { sectionWords } from '../case/section-words.ts'
import { sectionQuery, useOrganisationNames } from '../case/use-case.ts'
import { ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'

/** One referral with what can be done about it from here. */
export function InboxCard({ task }: { readonly task: DueTask }) {
  const words = useWords()
  const { say, day, moment } = words
  const me = useMe()
  const names = useOrganisationNames()
  const { thread, section, code, due } = task
  const answer = useQuery(sectionQuery<ReferralState>(thread, section))
  if (answer.isPending) return <Waiting />
  if (!answer.data) return <p className="soft">{say('inbox.gone')}</p>
  const { status, sender, receiver, line, urgency, message, sent } = answer.data.state
  const ours = receiver === me.organisation.id
  const record = (kind: string, words: string, main = false) => (
    <ButtonLink kind={main ? 'main' : 'plain'} to={`/cases/${thread}/record/${kind}`} search={{ section }}>
      {words}
    </ButtonLink>
  )
  return (
    <Card as="article">
      <Stack gap={2}>
        <h3>{words.name(serviceLines.labelOf(line))}</h3>
        <p>
          <Mark kind={urgency === 'urgent' ? 'warm' : 'plain'}>
            {sectionWords(words, 'referral').value('urgency', urgency) ?? urgency}
          </Mark>{' '}
          <Link to={`/cases/${thread}`}>{code === null ? say('inbox.open') : say('inbox.case', { code })}</Link>{' '}
          <span className="soft">
            {sent &&
              say(ours ? 'inbox.from' : 'inbox.to', {
                name: names.get(ours ? sender : receiver) ?? '',
                day: day(sent),
              })}
          </span>
        </p>
        {message && <p className="said">{message}</p>}
        <p className="small soft">
          {say(status === 'accepted' ? 'inbox.reportBy' : 'inbox.due', { moment: moment(due) })}
        </p>
        <Stack row gap={3}>
          {ours && status === 'sent' && (
            <>
              {record('referral.accepted', say('inbox.accept'), true)}
              {record('referral.declined', say('inbox.decline'))}
            </>
          )}
          {ours && status === 'accepted' && (
            <>
              {me.verbs.includes('serve') && (
                <ButtonLink kind="main" to={`/cases/${thread}/deliver`} search={{ section }}>
                  {say('inbox.deliver')}
                </ButtonLink>
              )}
              {record('referral.completed', say('inbox.complete'))}
            </>
          )}
          {!ours && me.verbs.includes('refer') && record('referral.revoked', say('inbox.revoke'))}
        </Stack>
      </Stack>
    </Card>
  )
}
