import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import type { LookPage } from './audit-answers.ts'
import { partWords } from './part-words.ts'

type Look = LookPage['looks'][number]

/** Shows the looks at one thread, or of one member, alone. */
type OnFollow = (followed: { readonly thread: string } | { readonly member: string }) => void

/** Looks, newest first: a table, of which each row folds to one line on a narrow screen. */
export function LookList({ looks, onFollow }: { readonly looks: readonly Look[]; readonly onFollow: OnFollow }) {
  const { say } = useWords()
  return (
    <div className="looks">
      <Table caption={say('audit.looks')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{say('audit.when')}</th>
            <th scope="col">{say('audit.member')}</th>
            <th scope="col">{say('audit.act')}</th>
            <th scope="col">{say('audit.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look) => (
            <LookRow key={look.id} look={look} onFollow={onFollow} />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** When, who and what in a line that unfolds by itself; where there is room, all of it stands beside each other. */
function LookRow({ look, onFollow }: { readonly look: Look; readonly onFollow: OnFollow }) {
  const { say, sayOf, name, moment } = useWords()
  const [open, setOpen] = useState(false)
  const { at, member, organisation, act, section, thread } = look
  return (
    <tr className={open ? 'look look-open' : 'look'}>
      <th scope="row">
        <time dateTime={at} className="small look-when">
          {moment(at)}
        </time>
        <Button kind="quiet" className="look-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>
            <bdi>{member.name || say('audit.theirSelf')}</bdi>
          </span>{' '}
          <span className="look-act">{sayOf('act', act)}</span> <span className="small soft">{moment(at)}</span>
        </Button>
      </th>
      <td>
        {member.name ? (
          <Button
            kind="quiet"
            className="look-member"
            aria-label={say('audit.followMember', { name: member.name })}
            onClick={() => onFollow({ member: member.id })}
          >
            <bdi>{member.name}</bdi>
          </Button>
        ) : (
          <strong>{say('audit.theirSelf')}</strong>
        )}
        {organisation.name && (
          <span className="soft small look-for">
            <bdi>{organisation.name}</bdi>
          </span>
        )}
      </td>
      <td>
        {sayOf('act', act)}
        {section && <span className="soft small look-for">{name(partWords(section).title)}</span>}
      </td>
      <td className="small">
        <Basis {...look} />
        {thread && <Follow thread={thread} onFollow={(followed) => onFollow({ thread: followed })} />}
      </td>
    </tr>
  )
}

/** Whoever keeps a page of an organisation or the settings leads no case by that. */
function Basis({ basis, section }: Look) {
  const { say, sayOf } = useWords()
  if (!basis) return null
  return basis === 'lead' && section && !partWords(section).ofCase ? say('audit.keeps') : sayOf('basis', basis)
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
