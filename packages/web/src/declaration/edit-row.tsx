import { directionOf, type Language, type NumberFault, type Paragraph } from '@clarion/review'
import { memo } from 'react'
import { Button } from '../look/button.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import type { DraftRow, RowFault } from './draft-rows.ts'
import { useNumberFaultWords } from './number-faults.tsx'
import { useParagraphName } from './paragraph-name.ts'

/** What can be done with a row besides changing it. */
export type RowAct = 'up' | 'down' | 'below' | 'remove'

/** Drawn again only when something of it changed: a text may have five hundred paragraphs. */
export const EditRow = memo(function EditRow({
  row,
  place,
  language,
  last,
  faults,
  fault,
  onChange,
  onAct,
}: {
  readonly row: DraftRow
  readonly place: number
  readonly language: Language
  /** The paragraphs of the last revision. */
  readonly last: readonly Paragraph[]
  readonly faults: readonly NumberFault[] | undefined
  readonly fault: RowFault | undefined
  readonly onChange: (key: string, change: Partial<DraftRow>) => void
  readonly onAct: (key: string, act: RowAct) => void
}) {
  const { say, sayOf } = useWords()
  const numberWords = useNumberFaultWords()
  const lastName = useParagraphName(last)
  const named = row.label || say('declaration.place', { place })
  const at = (kind: RowFault) => (fault === kind ? sayOf('rowFault', kind) : undefined)
  // What is no number is said by the look at numbers as well, with what to write.
  const numberFault = faults?.map(numberWords).join(' ')
  return (
    <fieldset className="paragraph edit-row" id={row.key}>
      <legend>
        <bdi>{named}</bdi>
      </legend>
      <Stack gap={3}>
        <div className="edit-row-head">
          <TextField
            label={say('declaration.number')}
            dir="ltr"
            error={numberFault}
            value={row.label}
            onChange={(label) => onChange(row.key, { label })}
          />
          <Select
            label={say('declaration.part')}
            value={row.part}
            onChange={(part) => onChange(row.key, { part })}
            options={(['preamble', 'operative'] as const).map((part) => ({
              value: part,
              label: say(`declaration.${part}`),
            }))}
          />
          <TextField
            label={say('declaration.messages')}
            dir="ltr"
            error={at('no-message')}
            value={row.messages}
            onChange={(messages) => onChange(row.key, { messages })}
          />
        </div>
        <TextArea
          label={say('declaration.wordsOf', { paragraph: named })}
          lang={language}
          dir={directionOf(language)}
          rows={2}
          error={at('empty') ?? at('too-long')}
          value={row.text}
          onChange={(text) => onChange(row.key, { text })}
        />
        {last.length > 0 && (
          <Select
            label={say('declaration.wasWhich')}
            hint={
              row.alike !== '' && row.alike !== '100'
                ? say('declaration.alike', { share: Number(row.alike) })
                : undefined
            }
            error={at('twice')}
            value={row.id}
            onChange={(id) => onChange(row.key, { id })}
            empty={say('declaration.newParagraph')}
            options={[
              ...last.map(({ id, text }) => ({
                value: id,
                label: `${lastName(id)} · ${text.slice(0, 50)}`,
                lang: language,
              })),
              // One that was proposed has an id that the last revision does not know.
              ...(row.id !== '' && !last.some(({ id }) => id === row.id)
                ? [{ value: row.id, label: say('declaration.proposedParagraph') }]
                : []),
            ]}
          />
        )}
        <Stack row gap={1}>
          {(['up', 'down', 'below', 'remove'] as const).map((act) => (
            <Button
              key={act}
              kind="quiet"
              aria-label={say('declaration.rowActOf', { act: say(`declaration.row.${act}`), paragraph: named })}
              onClick={() => onAct(row.key, act)}
            >
              {say(`declaration.row.${act}`)}
            </Button>
          ))}
        </Stack>
      </Stack>
    </fieldset>
  )
})
