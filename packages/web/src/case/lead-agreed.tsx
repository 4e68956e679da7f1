import type { SharingState } from '@clarion/casework'
import { isLive } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { sectionQuery, useOrganisationNames } from './use-case.ts'

/** Whether the person agreed that this organisation leads; where they have not, the way to ask them, before it is refused. */
export function LeadAgreed({ outline: { thread }, to }: { readonly outline: CaseOutline; readonly to: string }) {
  const { say, day } = useWords()
  const names = useOrganisationNames()
  const { data } = useQuery(sectionQuery<SharingState>(thread, 'sharing'))
  const name = names.get(to)
  if (name === undefined || !data) return null
  const now = new Date().toISOString()
  const agreed = data.state.grants.find(
    (grant) => grant.reader === to && grant.purpose === 'case-management' && isLive(grant, now),
  )
  if (agreed) return <Notice kind="good" title={say('transfer.agreed', { name, day: day(agreed.from) })} />
  return (
    <Notice kind="warm" live title={say('transfer.notAgreed', { name })}>
      <ButtonLink to={`/cases/${thread}/consent`} search={{ to, purpose: 'case-management' }}>
        {say('referral.ask', { name })}
      </ButtonLink>
    </Notice>
  )
}
