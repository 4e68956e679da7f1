import { type LinkedSentence, type LinkedSpan, type RecordState, spanNow } from '@clarion/review'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import { speakerName } from './speaker-name.ts'
import { type Offer, offersFor, type Search } from './summary-draft.ts'
import type { Hearing } from './use-hearing.ts'

/** What a sentence rests on, and passages to link it with: those coded for its message, and what the search finds. */
export function SentenceLinks({
  all,
  record,
  search,
  message,
  sentence,
  onLinks,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly search: Search
  readonly message: string | null
  readonly sentence: LinkedSentence
  readonly onLinks: (links: readonly LinkedSpan[]) => void
}) {
  const words = useWords()
  const { say } = words
  const [offers, setOffers] = useState<readonly Offer[]>()
  const { links, text } = sentence
  const who = (statement: string) => {
    const found = record.statements.find(({ id }) => id === statement)
    return found ? speakerName(words, all.speakers, found) : say('hearing.unknown')
  }
  const take = ({ span }: Offer) => {
    onLinks([...links, { ...span, quoted: null }])
    setOffers(offers?.filter((one) => one.span !== span))
  }
  return (
    <details className="hearing-links" open={links.length === 0 && offers !== undefined ? true : undefined}>
      <summary>{say('hearing.restsOn', { count: links.length })}</summary>
      <ul className="plain">
        {links.map((link) => {
          const now = spanNow(record, link)
          return (
            <li key={`${link.statement} ${link.edition} ${link.start}`}>
              <q>
                <bdi>
                  {now.at === 'there'
                    ? now.quote
                    : say(now.at === 'gone' ? 'hearing.linkGone' : 'hearing.wordsWithdrawn')}
                </bdi>
              </q>{' '}
              <span className="small soft">
                <bdi>{who(link.statement)}</bdi>
              </span>{' '}
              <Button kind="quiet" onClick={() => onLinks(links.filter((one) => one !== link))}>
                {say('hearing.unlink')}
              </Button>
            </li>
          )
        })}
      </ul>
      <Button kind="plain" onClick={() => setOffers(offersFor(text, message, links, record, search))}>
        {say('hearing.findSupport')}
      </Button>
      {offers?.length === 0 && (
        <p className="soft" role="status">
          {say('hearing.noSupport')}
        </p>
      )}
      {offers && offers.length > 0 && (
        <ul className="plain hearing-offers">
          {offers.map((offer) => (
            <li key={`${offer.span.statement} ${offer.span.start}`}>
              <q>
                <bdi>{offer.quote}</bdi>
              </q>{' '}
              <span className="small soft">
                <bdi>{who(offer.span.statement)}</bdi>
                {words.comma}
                {say(offer.coded ? 'hearing.coded' : 'hearing.searched')}
              </span>{' '}
              <Button kind="plain" onClick={() => take(offer)}>
                {say('hearing.link')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
