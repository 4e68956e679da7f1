import { type ListedPlace, type PlaceFileFault, type Places, placeChanges, readPlaceFile } from '@clarion/casework'
import { type FormEvent, useMemo, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Field } from '../look/field.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { useImportPlaces } from './use-import-places.ts'

/** A file that was read; `unreadable` where it is no text of UTF-8, or far too long. */
type Read = { readonly places: readonly ListedPlace[] } | { readonly faults: readonly PlaceFileFault[] } | 'unreadable'

const longest = 8_000_000
const shownFaults = 20

const plainExample = 'code,parent,name,name:ar\nXA01,,North,الشمال\nXA0101,XA01,Hill,التل'
const taggedExample =
  '#adm1+code,#adm1+name+i_en,#adm1+name+i_ar,#adm2+code,#adm2+name+i_en,#adm2+name+i_ar\nXA01,North,الشمال,XA0101,Hill,التل'

/** Brings a list of places in: a file, what it would change, and only then the change. */
export function ImportPlaces({
  places,
  programme,
  seen,
  onClose,
}: {
  readonly places: Places
  readonly programme: string
  readonly seen: number
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const [read, setRead] = useState<Read>()
  const take = async (file: File | undefined) => setRead(file && (await readFile(file)))
  return (
    <Dialog title={say('places.import')} onClose={onClose} wide>
      <Stack gap={4}>
        <p className="measure">{say('places.importWhat')}</p>
        <pre className="place-example" dir="ltr">
          {plainExample}
        </pre>
        <pre className="place-example" dir="ltr">
          {taggedExample}
        </pre>
        <Field label={say('places.file')}>
          {(control) => (
            <input
              {...control}
              className="control"
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          )}
        </Field>
        {read === 'unreadable' && (
          <Notice kind="warm" live>
            <p>{say('places.unreadable')}</p>
          </Notice>
        )}
        {typeof read === 'object' && 'faults' in read && <Faults faults={read.faults} />}
        {typeof read === 'object' && 'places' in read && (
          <Decide file={read.places} {...{ places, programme, seen, onClose }} />
        )}
      </Stack>
    </Dialog>
  )
}

async function readFile(file: File): Promise<Read> {
  if (file.size > longest) return 'unreadable'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    const answer = readPlaceFile(text)
    return answer.ok ? { places: answer.places } : { faults: answer.faults }
  } catch {
    return 'unreadable'
  }
}

function Faults({ faults }: { readonly faults: readonly PlaceFileFault[] }) {
  const { say, sayOf } = useWords()
  return (
    <Notice kind="warm" live title={say('places.faults', { count: faults.length })}>
      <ul className="place-faults">
        {faults.slice(0, shownFaults).map(({ fault, line, column, text }) => (
          <li key={`${line} ${column} ${fault}`}>
            {say('places.fault', { line, column, fault: sayOf('placeFault', fault) })}{' '}
            {text && <code dir="auto">{text}</code>}
          </li>
        ))}
      </ul>
      {faults.length > shownFaults && <p>{say('places.moreFaults', { count: faults.length - shownFaults })}</p>}
    </Notice>
  )
}

function Decide({
  file,
  places,
  programme,
  seen,
  onClose,
}: {
  readonly file: readonly ListedPlace[]
  readonly places: Places
  readonly programme: string
  readonly seen: number
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  // What would change is said of the list as it was when the file was read, also while parts of it arrive.
  const [before] = useState(places)
  const { added, changed, same, missing } = useMemo(() => placeChanges(before, file), [before, file])
  const [edition, setEdition] = useState('')
  const [source, setSource] = useState('')
  const [retire, setRetire] = useState(false)
  const [asked, setAsked] = useState(false)
  const importing = useImportPlaces(programme, seen)
  const listed = [...added, ...changed].sort((one, other) => one.level - other.level)
  const nothing = listed.length === 0 && !(retire && missing.length > 0)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (edition.trim() === '' || source.trim() === '' || nothing) return
    const retired = retire ? missing : []
    const reason = say('places.retiredBy', { edition: edition.trim() })
    importing.mutate(
      { edition: edition.trim(), source: source.trim(), listed, retired, reason },
      { onSuccess: onClose },
    )
  }
  const missed = (text: string) => (asked && text.trim() === '' ? say('mend.missing') : undefined)
  return (
    <form noValidate onSubmit={send}>
      <Stack gap={4}>
        <Notice live title={say('places.would', { count: file.length })}>
          <ul className="place-faults">
            <li>{say('places.wouldAdd', { count: added.length })}</li>
            <li>{say('places.wouldChange', { count: changed.length })}</li>
            <li>{say('places.wouldKeep', { count: same.length })}</li>
            <li>{say('places.wouldMiss', { count: missing.length })}</li>
          </ul>
        </Notice>
        {missing.length > 0 && (
          <Checkbox
            label={say('places.retireMissing', { count: missing.length })}
            checked={retire}
            onChange={setRetire}
          />
        )}
        <TextField
          label={say('places.editionName')}
          hint={say('places.editionHint')}
          required
          error={missed(edition)}
          maxLength={300}
          value={edition}
          onChange={setEdition}
        />
        <TextField
          label={say('places.source')}
          hint={say('places.sourceHint')}
          required
          error={missed(source)}
          maxLength={300}
          value={source}
          onChange={setSource}
        />
        <p className="measure small">{say('places.undo')}</p>
        {nothing && <p role="status">{say('places.nothing')}</p>}
        {importing.isError && (
          <Notice kind="warm" live title={say('places.stopped')}>
            <p>{refusal(importing.error)}</p>
          </Notice>
        )}
        <Stack row gap={3}>
          {!nothing && (
            <Button type="submit" kind="main" busy={importing.isPending}>
              {say('places.doImport', { count: listed.length })}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {say('app.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
