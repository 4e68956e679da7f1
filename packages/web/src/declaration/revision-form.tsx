import { useGo } from '../app/use-address.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { BesideLines } from './beside-lines.tsx'
import { limits, revisionBody, rowFault } from './draft-rows.ts'
import { EditRows, freshRow } from './edit-rows.tsx'
import type { RevisionDraft } from './revision-draft.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import type { Saying } from './use-saying.ts'

/** A revision while it is being made: its paragraphs, what is not in them yet, what it is called; then it is put forward. */
export function RevisionForm({
  consultations,
  saying,
}: {
  readonly consultations: Consultations
  readonly saying: Saying<RevisionDraft>
}) {
  const { say, number } = useWords()
  const go = useGo()
  const { thread, revision, about } = consultations
  const { draft } = saying
  const { rows, name, note } = draft
  const body = revisionBody(rows, { name, note, follows: revision?.number })
  const toMend = rows.filter((_, at) => rowFault(rows, at) !== undefined).length
  const unsure = rows.some(({ alike }) => alike !== '' && alike !== '100')
  const faultOfRows = () => {
    if (toMend > 0) return say('declaration.rowsToMend', { count: toMend })
    if (rows.length > limits.paragraphs) return say('declaration.tooManyParagraphs', { most: limits.paragraphs })
    const bytes = new TextEncoder().encode(JSON.stringify(body)).length
    return bytes > limits.bytes ? say('declaration.tooLargeText', { most: number(limits.bytes / 1000) }) : undefined
  }
  const faults = {
    rows: faultOfRows(),
    name: name.trim() === '' ? say('mend.missing') : undefined,
    looked: unsure && draft.looked !== 'yes' ? say('declaration.lookFirst') : undefined,
  }
  return (
    <Stack gap={4}>
      <BesideLines
        language={about.language}
        unknown={draft.unknown}
        besides={draft.besides}
        onAdd={(line) =>
          saying.set({
            rows: [...rows, freshRow('operative', line.text)],
            unknown: draft.unknown.filter(({ key }) => key !== line.key),
            besides: draft.besides.filter(({ key }) => key !== line.key),
          })
        }
      />
      <EditRows consultations={consultations} rows={rows} onRows={(next) => saying.set({ rows: next })} />
      <div>
        <Button kind="quiet" onClick={() => saying.set({ rows: [], before: rows })}>
          {say('declaration.otherText')}
        </Button>
      </div>
      <SayForm
        saying={saying}
        faults={faults}
        words={say('declaration.putForward')}
        onSend={() => saying.send('revision.made', body, () => go(`/declarations/${thread}`))}
      >
        {(told) => (
          <>
            {unsure && (
              <Notice kind="warm" title={say('declaration.matched')}>
                <Checkbox
                  label={say('declaration.looked')}
                  checked={draft.looked === 'yes'}
                  onChange={(yes) => saying.set({ looked: yes ? 'yes' : '' })}
                />
                {told('looked') && <p className="field-error">{told('looked')}</p>}
              </Notice>
            )}
            <TextField
              label={say('declaration.revisionName')}
              hint={say('declaration.revisionNameHint')}
              required
              longest={300}
              dir="auto"
              error={told('name')}
              value={name}
              onChange={(next) => saying.set({ name: next })}
            />
            <TextArea
              label={say('declaration.revisionNote')}
              longest={10_000}
              value={note}
              onChange={(next) => saying.set({ note: next })}
            />
            {told('rows') && (
              <p className="field-error" role="alert">
                {told('rows')}
              </p>
            )}
          </>
        )}
      </SayForm>
    </Stack>
  )
}
