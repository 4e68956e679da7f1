import {
  findInstrument,
  type ImportedState,
  type Instrument,
  type InstrumentProblem,
  importInstrument,
  instrumentOf,
  longestInstrument,
} from '@clarion/casework'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Field } from '../look/field.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Published } from '../words/published.tsx'
import { useWords } from '../words/use-words.ts'
import { InstrumentItems } from './instrument-items.tsx'

type Read =
  | { readonly document: string; readonly instrument: Instrument }
  | { readonly problems: readonly InstrumentProblem[] }
  | 'unreadable'

const shownProblems = 20

/** Brings an instrument in from a file of JSON: what is wrong with it by its path, else what it says, and then the act. */
export function ImportInstrument({
  imported,
  programme,
  seen,
  onClose,
}: {
  readonly imported: ImportedState
  readonly programme: string
  readonly seen: number
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [read, setRead] = useState<Read>()
  const saying = useSay()
  const found = typeof read === 'object' && 'instrument' in read ? read : undefined
  const here = found && instrumentOf(imported, found.instrument.id, found.instrument.version)
  const bring = () => {
    if (!found) return
    const body = { document: found.document }
    saying.mutate([entryNow({ thread: programme, kind: 'instrument.imported', section: 'instruments', seen, body })], {
      onSuccess: onClose,
    })
  }
  return (
    <Dialog title={say('admin.bring')} onClose={onClose} wide>
      <Stack gap={4}>
        <p className="measure">{say('admin.bringWhat')}</p>
        <Field label={say('admin.bringFile')}>
          {(control) => (
            <input
              {...control}
              className="control"
              type="file"
              accept=".json,application/json"
              onChange={async ({ target: { files } }) => setRead(files?.[0] && (await readInstrument(files[0])))}
            />
          )}
        </Field>
        {read === 'unreadable' && <Notice kind="warm" live title={say('admin.bringUnreadable')} />}
        {typeof read === 'object' && 'problems' in read && (
          <Notice kind="warm" live title={say('admin.bringWrong', { count: read.problems.length })}>
            <ul className="admin-problems">
              {read.problems.slice(0, shownProblems).map(({ path, reason }) => (
                <li key={`${path} ${reason}`}>
                  <Published>
                    {path && <code>{path}</code>} {reason}
                  </Published>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {found && here && <Notice kind="warm" live title={say('admin.bringHere')} />}
        {found && !here && (
          <>
            <Notice live title={say('admin.bringWill', { version: found.instrument.version })}>
              <p>
                <Published>{found.instrument.title}</Published>
              </p>
              <p>{say(findInstrument(found.instrument.id) ? 'admin.bringBeside' : 'admin.bringOff')}</p>
            </Notice>
            <InstrumentItems instrument={found.instrument} />
          </>
        )}
        {saying.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        <Stack row gap={3}>
          {found && !here && (
            <Button kind="main" busy={saying.isPending} onClick={bring}>
              {say('admin.bring')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {say('app.cancel')}
          </Button>
        </Stack>
      </Stack>
    </Dialog>
  )
}

async function readInstrument(file: File): Promise<Read> {
  if (file.size > 2 * longestInstrument) return 'unreadable'
  const document = await file.text()
  if (document.length > longestInstrument) return 'unreadable'
  const answer = importInstrument(document.replace(/^\uFEFF/, ''))
  if (!answer.ok) return { problems: answer.problems }
  return { document: document.replace(/^\uFEFF/, ''), instrument: answer.instrument }
}
