import { useState } from 'react'
import { Button, ButtonLink } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Dialog } from '../look/dialog.tsx'
import { DocumentLinks } from '../look/document-links.tsx'
import { Link } from '../look/link.tsx'
import { LongList } from '../look/long-list.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { Ways } from '../look/ways.tsx'
import { useWords } from '../words/use-words.ts'

const kinds = ['plain', 'calm', 'good', 'warm', 'grave'] as const
const lines = ['accommodation', 'legal-aid', 'medical-care'] as const

/** Whatever is looked at and pressed, but for the fields of forms. */
export function Parts() {
  const { say, sayOf, list, row, language } = useWords()
  const [open, setOpen] = useState(false)
  const named = lines.map((line) => sayOf('line', line))
  return (
    <Stack gap={5}>
      <Ways label={`${language} ways`} className="style-ways">
        {['/', '/a', '/b', '/c', '/d'].map((to) => (
          <li key={to}>
            <Link to={to} exact>
              {say('cases.title')}
            </Link>
          </li>
        ))}
      </Ways>
      <Stack row gap={3}>
        <Button kind="main">{say('form-entry.save')}</Button>
        <Button>{say('app.more')}</Button>
        <Button kind="quiet">{say('app.cancel')}</Button>
        <Button kind="grave">{say('app.close')}</Button>
        <Button kind="main" busy>
          {say('form-entry.save')}
        </Button>
        <ButtonLink to="/">{say('cases.new')}</ButtonLink>
      </Stack>
      <p>
        <Link to="/">{say('cases.tableByAge')}</Link> <span className="soft">{row(named)}</span>{' '}
        <span className="code">7KQF-29MX</span>
      </p>
      <DocumentLinks label={say('cases.title')} named="A/71/1080" href={(form) => `/${form}`} />
      <Stack row gap={2}>
        {kinds.map((kind) => (
          <Mark key={kind} kind={kind}>
            {say('cases.urgent', { lines: list(named.slice(0, 1)) })}
          </Mark>
        ))}
      </Stack>
      {kinds.slice(1).map((kind) => (
        <Notice key={kind} kind={kind as 'calm' | 'good' | 'warm' | 'grave'} title={say('cases.noneFound')}>
          <p>{say('cases.noneFoundHint')}</p>
        </Notice>
      ))}
      <Card>
        <h3>{say('cases.title')}</h3>
        <p>{say('cases.noneHint')}</p>
      </Card>
      {[false, true].map((folds) => (
        <Table key={String(folds)} caption={say(folds ? 'cases.table' : 'cases.tableByAge')} folds={folds}>
          <thead>
            <tr>
              <th scope="col">{say('cases.code')}</th>
              <th scope="col">{say('cases.status')}</th>
              <th scope="col" className="number">
                {say('cases.opened')}
              </th>
            </tr>
          </thead>
          <tbody>
            {['7KQF-29MX', '4HTR-80VN'].map((code) => (
              <tr key={code}>
                <th scope="row">
                  <span className="code">{code}</span>
                </th>
                <td data-column={say('cases.status')}>{sayOf('status', 'open')}</td>
                <td data-column={say('cases.opened')} className="number">
                  1,757
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ))}
      <LongList className="style-lines" label={say('cases.table')} items={lines} keyOf={String}>
        {(line) => sayOf('line', line)}
      </LongList>
      <Waiting />
      <Button onClick={() => setOpen(true)}>{say('form-entry.choose')}</Button>
      {open && (
        <Dialog title={say('cases.new')} onClose={() => setOpen(false)}>
          <p>{say('cases.noneFoundHint')}</p>
          <Button kind="main" onClick={() => setOpen(false)}>
            {say('form-entry.save')}
          </Button>
        </Dialog>
      )}
    </Stack>
  )
}
