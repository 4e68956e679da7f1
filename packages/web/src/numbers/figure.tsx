import { type ReactNode, useId, useState } from 'react'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import '../look/card.css'
import { csvOf, saveText } from './csv.ts'

/**
 * A picture with what belongs to one: the finding as its title, the unit, the source, what is withheld, the table
 * beneath, and the numbers as a file.
 *
 * @param name of the file: `cases-by-age`
 * @param rows the table's cells, with its heading
 */
export function Figure({
  title,
  name,
  rows,
  withheld,
  below,
  picture,
  table,
  unit,
}: {
  readonly title: string
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
  readonly withheld: number
  readonly below: number
  readonly picture: ReactNode
  readonly table: ReactNode
  /** What is counted, where it is not cases. */
  readonly unit?: string
}) {
  const { say, day } = useWords()
  const id = useId()
  // Twenty tables that nobody has opened are half of what would be drawn.
  const [opened, setOpened] = useState(false)
  return (
    <figure className="card figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {picture}
      <figcaption className="soft small">
        {unit ?? say('numbers.unit')} {say('numbers.source', { day: day(new Date().toISOString()) })}{' '}
        {withheld > 0 && say('numbers.withheldSome', { count: withheld, below })}
      </figcaption>
      <div className="figure-more">
        <details onToggle={({ currentTarget }) => setOpened((before) => before || currentTarget.open)}>
          <summary>{say('numbers.table')}</summary>
          {opened && table}
        </details>
        <Button
          kind="quiet"
          aria-label={say('numbers.csvOf', { title })}
          onClick={() => saveText(`clarion-${name}.csv`, csvOf(rows), 'text/csv')}
        >
          {say('numbers.csv')}
        </Button>
      </div>
    </figure>
  )
}
