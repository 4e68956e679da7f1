import { useEffect, useRef } from 'react'
import { useMe } from '../app/me.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { describeSection } from '../case/describe-section.ts'
import { FactList } from '../case/fact-list.tsx'
import { sectionTitle, sectionWords } from '../case/section-words.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { PrintedCase } from './printed-case.ts'
import './printing.css'

/** The sheet as it will lie on the table. Who printed it, and when, stands across every page of it. */
export function Sheet({
  outline,
  printed,
  onBack,
}: {
  readonly outline: CaseOutline
  readonly printed: PrintedCase
  readonly onBack: () => void
}) {
  const words = useWords()
  const { say, moment } = words
  const me = useMe()
  const names = useOrganisationNames()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const by = say('printing.by', { name: me.name, organisation: me.organisation.name, moment: moment(printed.at) })
  return (
    <>
      <Stack row gap={3} className="printing-acts">
        <Button onClick={() => window.print()}>{say('printing.print')}</Button>
        <Button kind="quiet" onClick={onBack}>
          {say('printing.again')}
        </Button>
      </Stack>
      <article className="sheet" aria-label={say('printing.sheet')}>
        <p className="sheet-mark" aria-hidden>
          {by}
        </p>
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {outline.code === null ? say('case.headingWithoutCode') : say('printing.case', { code: outline.code })}
          </h2>
          <p>{say('case.lead', { name: outline.lead.name })}</p>
          <p className="sheet-by">{by}</p>
          <p className="sheet-confidential">{say('printing.confidential')}</p>
          <p className="small soft">{say('printing.limited', { organisation: me.organisation.name })}</p>
        </header>
        {printed.sections.map(({ key, state }) => {
          const name = key.split('/')[0] ?? key
          const { facts, groups, items } = describeSection(state, { words, section: sectionWords(words, name), names })
          return (
            <section key={key}>
              <h3>{sectionTitle(words, name)}</h3>
              <FactList facts={facts} names={names} authors={new Map()} />
              {groups.map((group) => (
                <section key={group.name}>
                  <h4>{group.label}</h4>
                  <FactList facts={group.facts} names={names} authors={new Map()} />
                </section>
              ))}
              {items.map((item) => (
                <FactList key={item.id} facts={item.facts} names={names} authors={new Map()} />
              ))}
            </section>
          )
        })}
      </article>
    </>
  )
}
