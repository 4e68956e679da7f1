import { renumbered } from '@clarion/review'
import { useCallback, useRef, useState } from 'react'
import { announce } from '../app/announce.tsx'
import { newId } from '../entry-form/entry-now.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { type DraftRow, faultsByRow, paragraphsOf, rowFault } from './draft-rows.ts'
import { EditRow, type RowAct } from './edit-row.tsx'
import type { Consultations } from './use-declaration.ts'

/** The paragraphs of a revision, to change, move, take out and add; each with what is wrong with its number. */
export function EditRows({
  consultations: { about, revision },
  rows,
  onRows,
}: {
  readonly consultations: Consultations
  readonly rows: readonly DraftRow[]
  readonly onRows: (rows: readonly DraftRow[]) => void
}) {
  const { say, row: inRow } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const now = useRef({ rows, onRows })
  now.current = { rows, onRows }
  const [concordance, setConcordance] = useState<readonly string[]>([])
  // The same functions each time, so that only the row that changed is drawn again.
  const change = useCallback((key: string, changed: Partial<DraftRow>) => {
    now.current.onRows(now.current.rows.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  }, [])
  const act = useCallback(
    (key: string, what: RowAct) => {
      const { rows: before } = now.current
      const at = before.findIndex((one) => one.key === key)
      const next = acted(before, at, what)
      now.current.onRows(next)
      announce(say(`declaration.done.${what}`))
      // The row that was acted on may have gone: the focus comes to the one that stands there now.
      const focus =
        what === 'remove'
          ? next[Math.min(at, next.length - 1)]
          : what === 'below'
            ? next[at + 1]
            : next.find((one) => one.key === key)
      requestAnimationFrame(() => {
        const place = focus && list.current?.querySelector(`#${CSS.escape(focus.key)}`)
        place?.querySelector<HTMLElement>(what === 'below' ? 'textarea' : 'input')?.focus()
      })
    },
    [say],
  )
  const last = revision?.paragraphs ?? []
  const faults = faultsByRow(rows)
  const missing = last.filter(({ id }) => !rows.some((one) => one.id === id))
  const wrong = [...faults.values()].flat().length
  const numberAnew = () => {
    const done = renumbered(paragraphsOf(rows))
    onRows(rows.map((one, at) => ({ ...one, label: done.paragraphs[at]?.label ?? one.label })))
    setConcordance(done.concordance.map(({ was, is }) => `${was} → ${is}`))
  }
  return (
    <Stack gap={4}>
      {missing.length > 0 && (
        <Notice kind="warm" title={say('declaration.missing', { count: missing.length })}>
          <p>{inRow(missing.map(({ label }) => label || '–'))}</p>
        </Notice>
      )}
      <div role="status">
        {wrong > 0 && <p className="field-error">{say('declaration.numbersToMend', { count: wrong })}</p>}
      </div>
      <Stack row gap={2}>
        <Button onClick={numberAnew}>{say('declaration.renumber')}</Button>
      </Stack>
      {concordance.length > 0 && (
        <Notice live title={say('declaration.renumbered')}>
          <p dir="ltr">{concordance.join(' · ')}</p>
        </Notice>
      )}
      <div ref={list}>
        <Stack gap={3}>
          {rows.map((one, at) => (
            <EditRow
              key={one.key}
              row={one}
              place={at + 1}
              language={about.language}
              last={last}
              faults={faults.get(one.key)}
              fault={rowFault(rows, at)}
              onChange={change}
              onAct={act}
            />
          ))}
        </Stack>
      </div>
      {rows.length === 0 && (
        <Button onClick={() => onRows([freshRow('operative')])}>{say('declaration.row.below')}</Button>
      )}
    </Stack>
  )
}

/** A paragraph with nothing in it yet. */
export function freshRow(part: string, text = ''): DraftRow {
  return { key: `new-${newId()}`, id: '', part, label: '', text, messages: '', alike: '' }
}

function acted(rows: readonly DraftRow[], at: number, act: RowAct): readonly DraftRow[] {
  const row = rows[at]
  if (!row) return rows
  if (act === 'below') return rows.toSpliced(at + 1, 0, freshRow(row.part))
  const without = rows.toSpliced(at, 1)
  if (act === 'remove') return without
  return without.toSpliced(Math.max(0, act === 'up' ? at - 1 : at + 1), 0, row)
}
