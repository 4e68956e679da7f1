import type { ContactState } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { PhoneCall, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { describeSection } from './describe-section.ts'
import { sectionWords } from './section-words.ts'
import { sectionQuery, useOrganisationNames } from './use-case.ts'

/**
 * How to reach the person without danger, as it holds now: the one thing that must be in sight whatever else is being
 * read. Where it is not known or not shared, that is said just as plainly.
 */
export function SafeContactRule({
  outline,
  mayRecord,
}: {
  readonly outline: CaseOutline
  readonly mayRecord: boolean
}) {
  const { say } = useWords()
  const { thread, lead } = outline
  const shared = outline.sections.some(({ key }) => key === 'contact')
  const contact = useQuery({ ...sectionQuery<ContactState>(thread, 'contact'), enabled: shared })
  if (!shared) return <p className="rule rule-none">{say('contact.hidden', { lead: lead.name })}</p>
  if (contact.isPending) return <p className="rule" />
  const link = mayRecord && (
    <Link to={`/cases/${thread}/record/safe-contact.set`} className="rule-change">
      {say(contact.data?.version ? 'contact.change' : 'contact.record')}
    </Link>
  )
  if (!contact.data || contact.data.version === 0) {
    return (
      <p className="rule rule-none">
        <ShieldAlert aria-hidden size={18} /> {say('contact.none')} {link}
      </p>
    )
  }
  return (
    <div className="rule">
      <RuleInForce state={contact.data.state} disputed={contact.data.disputes.length > 0} change={link} />
    </div>
  )
}

/** The channel, the hours and what must never be done are in sight; on a small screen long words are cut there, not here. */
function RuleInForce({
  state,
  disputed,
  change,
}: {
  readonly state: ContactState
  readonly disputed: boolean
  readonly change: ReactNode
}) {
  const words = useWords()
  const { say } = words
  const names = useOrganisationNames()
  const section = sectionWords(words, 'contact')
  const { facts } = describeSection(state, { words, section, names })
  const channel = facts.find(({ name }) => name === 'channel')?.texts
  const hours = currentValue(state.hours)
  const never = currentValue(state.never) ?? []
  return (
    <>
      <p className="rule-first">
        <PhoneCall aria-hidden size={18} />
        <strong>{channel ? words.row(channel) : say('contact.rule')}</strong>
        {hours && <span className="said">{say('contact.hours', { hours })}</span>}
      </p>
      {never.length > 0 && <p className="rule-never said">{say('contact.never', { never: words.list(never) })}</p>}
      {disputed && <p className="rule-never">{say('contact.disputed')}</p>}
      <details className="rule-more">
        <summary>{say('contact.more')}</summary>
        <dl>
          {facts.map(({ name, label, texts }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd className="said">{texts.join('\n')}</dd>
            </div>
          ))}
        </dl>
        {change && <p>{change}</p>}
      </details>
    </>
  )
}
