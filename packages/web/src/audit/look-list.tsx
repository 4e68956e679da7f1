import { sectionTitle } from '../case/section-words.ts'
import { useWords } from '../words/use-words.ts'
import type { LookPage } from './audit-answers.ts'

/** Looks, newest first, as lines that fold on a narrow screen. */
export function LookList({ looks }: { readonly looks: LookPage['looks'] }) {
  const words = useWords()
  const { say, sayOf, moment } = words
  return (
    <ul className="plain looks" aria-label={say('audit.looks')}>
      {looks.map((look, place) => (
        // Two looks can happen at one instant; a line never moves.
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
        <li key={`${look.at} ${place}`} className="look">
          <time dateTime={look.at} className="small">
            {moment(look.at)}
          </time>
          <span>
            <strong>
              <bdi>{look.member.name || say('audit.theirSelf')}</bdi>
            </strong>
            {look.organisation.name && (
              <span className="soft small look-for">
                <bdi>{look.organisation.name}</bdi>
              </span>
            )}
          </span>
          <span>
            {sayOf('act', look.act)}
            {look.section && (
              <span className="soft small look-for">{sectionTitle(words, look.section.split('/')[0] ?? '')}</span>
            )}
          </span>
          <span className="small">
            {look.basis && sayOf('basis', look.basis)}
            {look.thread && (
              <span className="look-for">
                <code className="look-thread">{look.thread}</code>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
