import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import type { LookPage } from './audit-answers.ts'
import { partWords } from './part-words.ts'

/** Looks, newest first, as lines that fold on a narrow screen. */
export function LookList({
  looks,
  onFollow,
}: {
  readonly looks: LookPage['looks']
  /** Shows the looks at one thread, or of one member, alone. */
  readonly onFollow: (followed: { readonly thread: string } | { readonly member: string }) => void
}) {
  const { say, sayOf, name, moment } = useWords()
  /** Whoever keeps a page of an organisation or the settings leads no case by that. */
  const basis = ({ basis, section }: LookPage['looks'][number]) =>
    basis === 'lead' && section && !partWords(section).ofCase ? say('audit.keeps') : sayOf('basis', basis ?? '')
  return (
    <ul className="plain looks" aria-label={say('audit.looks')}>
      {looks.map((look) => (
        <li key={look.id} className="look">
          <time dateTime={look.at} className="small">
            {moment(look.at)}
          </time>
          <span>
            {look.member.name ? (
              <Button
                kind="quiet"
                className="look-member"
                aria-label={say('audit.followMember', { name: look.member.name })}
                onClick={() => onFollow({ member: look.member.id })}
              >
                <bdi>{look.member.name}</bdi>
              </Button>
            ) : (
              <strong>{say('audit.theirSelf')}</strong>
            )}
            {look.organisation.name && (
              <span className="soft small look-for">
                <bdi>{look.organisation.name}</bdi>
              </span>
            )}
          </span>
          <span>
            {sayOf('act', look.act)}
            {look.section && <span className="soft small look-for">{name(partWords(look.section).title)}</span>}
          </span>
          <span className="small">
            {look.basis && basis(look)}
            {look.thread && <Follow thread={look.thread} onFollow={(thread) => onFollow({ thread })} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The end of an identifier tells threads apart; its beginning is the day on which they began. */
function Follow({ thread, onFollow }: { readonly thread: string; readonly onFollow: (thread: string) => void }) {
  const { say } = useWords()
  const end = thread.slice(-8)
  return (
    <Button
      kind="quiet"
      className="look-thread"
      aria-label={say('audit.followWhat', { end })}
      onClick={() => onFollow(thread)}
    >
      {say('audit.follow', { end })}
    </Button>
  )
}
