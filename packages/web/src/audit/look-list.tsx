import { useWords } from '../words/use-words.ts'
import type { LookPage } from './audit-answers.ts'

/** Looks, newest first, as lines that fold on a narrow screen. */
export function LookList({ looks }: { readonly looks: LookPage['looks'] }) {
  const { say, sayOf, moment } = useWords()
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
            {look.organisation.name && <bdi className="soft small look-for">{look.organisation.name}</bdi>}
          </span>
          <span>
            {sayOf('act', look.act)}
            {look.section && <span className="soft small look-for">{look.section.split('/')[0]}</span>}
          </span>
          <span className="small">
            {look.basis && sayOf('basis', look.basis)}
            {look.thread && <code className="look-thread look-for">{look.thread}</code>}
          </span>
        </li>
      ))}
    </ul>
  )
}
