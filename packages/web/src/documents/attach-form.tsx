import { fileSizeLimit } from '@clarion/casework'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { carryFile } from '../api/carry-file.ts'
import { isRefusal } from '../api/refusal.ts'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { caseKind } from '../case/case-kinds.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { formIn } from '../entry-form/form-in.ts'
import { formOf } from '../entry-form/form-of.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { checkFile, type FileFault } from './check-file.ts'
import { type ChosenFile, chosenNow, useChosenFile } from './chosen-file.ts'
import { FilePlace } from './file-place.tsx'
import { ShareDone } from './share-done.tsx'
import { useSizeWords } from './size-words.ts'

const { body } = caseKind('document.attached') ?? fail()
const nameField = formOf(body).fields.find(({ name }) => name === 'name')
const mostOfName = (nameField?.type === 'text' && nameField.longest) || 300

/** Attaching a document: what it may be is said first; then the file, what to call it, what it is. */
export function AttachForm({ thread, seen }: { readonly thread: string; readonly seen: number }) {
  const spoken = useWords()
  const { say } = spoken
  const words = useRefusalWords()
  const whatField = formIn(spoken, body).fields.find(({ name }) => name === 'what')
  const whats = whatField?.type === 'one' ? whatField.options : []
  const size = useSizeWords()
  const { chosen, lost, choose } = useChosenFile(thread)
  const [fault, setFault] = useState<FileFault | 'none' | 'several'>()
  const [nameFault, setNameFault] = useState<string>()
  const [share, setShare] = useState(0)
  const stopping = useRef<AbortController>(undefined)
  const place = useRef<HTMLFormElement>(null)
  const saying = useSay()
  const attaching = useMutation({
    mutationFn: async ({ file, name, what, id }: ChosenFile) => {
      stopping.current = new AbortController()
      const { signal } = stopping.current
      const answer = await carryFile(`/api/threads/${thread}/files`, { send: file, onProgress: setShare, signal })
      const sent: { file: string; hash: string; type: string; size: number } = JSON.parse(await answer.text())
      const body = { ...sent, name: name.trim(), what }
      await saying.mutateAsync([entryNow({ id, thread, kind: 'document.attached', section: 'documents', seen, body })])
    },
    onSuccess: () => {
      choose(undefined)
      announce(say('documents.attached'))
    },
    onError: (thrown, sent) => {
      if (isRefusal(thrown, 'media-type-refused')) setFault('wrong-type')
      if (isRefusal(thrown, 'too-large')) setFault('too-large')
      // An earlier sending arrived after all, under another name: this one is another entry.
      if (isRefusal(thrown, 'entry-id-reused')) choose({ ...sent, id: newId() })
    },
    onSettled: () => {
      setShare(0)
      // The button that stops is going: the focus must not go with it.
      if (globalThis.document.activeElement?.hasAttribute('data-stop')) focusOn('button[type="submit"]')
    },
  })
  const focusOn = (what: string) => place.current?.querySelector<HTMLElement>(what)?.focus()
  const take = (files: readonly File[]) => {
    const [file] = files
    attaching.reset()
    setNameFault(undefined)
    const found = files.length > 1 ? 'several' : file && checkFile(file)
    setFault(found)
    if (!file || found !== undefined) return
    choose(chosenNow(file, mostOfName, lost))
    announce(say('documents.isChosen', { size: size(file.size) }))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (attaching.isPending) return
    if (!chosen) {
      setFault((known) => known ?? 'none')
      return focusOn('input[type="file"]')
    }
    const empty = chosen.name.trim() === ''
    setNameFault(empty ? say('documents.fault.name-missing') : undefined)
    if (empty) return focusOn('input:not([type="file"])')
    setFault(undefined)
    attaching.mutate(chosen)
  }
  const told = isRefusal(attaching.error, 'media-type-refused', 'too-large')
  const stopped = attaching.error instanceof DOMException && attaching.error.name === 'AbortError'
  return (
    <form ref={place} noValidate onSubmit={send} className="entry-form" aria-labelledby="attach-document">
      <Stack gap={4}>
        <h2 id="attach-document">{say('documents.attach')}</h2>
        <p>{say('documents.why')}</p>
        <p className="soft">{say('documents.metadata')}</p>
        {lost && (
          <Notice title={say('documents.chooseAgain', { name: lost.called })}>
            <p>{say('documents.chooseAgainWhy')}</p>
            <Button
              kind="quiet"
              onClick={() => {
                choose(undefined)
                focusOn('input[type="file"]')
              }}
            >
              {say('documents.leaveIt')}
            </Button>
          </Notice>
        )}
        <FilePlace
          chosen={chosen?.file}
          busy={attaching.isPending}
          limits={say('documents.limits', { size: size(fileSizeLimit) })}
          error={fault && say(`documents.fault.${fault}`, { size: size(fileSizeLimit) })}
          onFiles={take}
        />
        {chosen && (
          <>
            <TextField
              label={say('documents.name')}
              hint={say('documents.nameHint')}
              error={nameFault}
              required
              value={chosen.name}
              onChange={(name) => choose({ ...chosen, name })}
              maxLength={mostOfName}
              readOnly={attaching.isPending}
              dir="auto"
            />
            <Select
              label={whatField?.title ?? ''}
              value={chosen.what}
              onChange={(what) => choose({ ...chosen, what })}
              options={whats.map(({ code, label }) => ({ value: code, label }))}
              disabled={attaching.isPending}
            />
          </>
        )}
        {attaching.isError && !told && (
          <Notice kind="warm" live title={stopped ? say('documents.stopped') : say('form-entry.notSaved')}>
            {!stopped && <p>{words(attaching.error)}</p>}
          </Notice>
        )}
        {attaching.isPending && <ShareDone words="documents.sending" share={share} />}
        <Stack row gap={3}>
          <Button type="submit" kind="main" busy={attaching.isPending}>
            {say('documents.attach')}
          </Button>
          {attaching.isPending && (
            <Button kind="quiet" data-stop onClick={() => stopping.current?.abort()}>
              {say('documents.stop')}
            </Button>
          )}
        </Stack>
      </Stack>
    </form>
  )
}

function fail(): never {
  throw new TypeError('a case has documents')
}
