import { directionOf, type ImportedResolution, readResolution } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Field } from '../look/field.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { limits } from './draft-rows.ts'
import { fileLimit, type ReadSource, readFileOf } from './read-source.ts'
import type { Consultations } from './use-declaration.ts'

/** Where the words of a revision come from: a paste, or a file. What is wrong is said at the place, and what was there stays. */
export function TakeText({
  consultations: { about },
  pasted,
  onPasted,
  onRead,
}: {
  readonly consultations: Consultations
  readonly pasted: string
  readonly onPasted: (text: string) => void
  readonly onRead: (source: ReadSource) => void
}) {
  const { say, number } = useWords()
  const words = useRefusalWords()
  const [fault, setFault] = useState<string>()
  const [fileFault, setFileFault] = useState<string>()
  const [reading, setReading] = useState(false)
  const isEmpty = ({ texts }: ImportedResolution) => texts.every(({ paragraphs }) => paragraphs.length === 0)
  const paste = (text: string) => {
    // Not taken at all rather than cut off: what stood here before stays, and the paste is still on the clipboard.
    if (text.length > limits.paste) return setFault(say('declaration.pasteTooLong', { most: number(limits.paste) }))
    setFault(undefined)
    onPasted(text)
  }
  const readPasted = () => {
    if (pasted.trim() === '') return setFault(say('mend.missing'))
    const read = readResolution(pasted, about.language)
    if (isEmpty(read)) return setFault(say('declaration.noParagraphs'))
    setFault(undefined)
    onRead({ read, emptyPages: [] })
  }
  const take = async (file: File) => {
    if (file.size > fileLimit) return setFileFault(say('declaration.fileTooLarge'))
    setReading(true)
    setFileFault(undefined)
    try {
      const source = await readFileOf(file, about.language)
      if (isEmpty(source.read)) setFileFault(say('declaration.noParagraphs'))
      else onRead(source)
    } catch (thrown) {
      setFileFault(words(thrown))
    } finally {
      setReading(false)
    }
  }
  return (
    <Stack gap={4}>
      <Card as="section">
        <Stack gap={3}>
          <h2>{say('declaration.paste')}</h2>
          <TextArea
            label={say('declaration.pasteHere')}
            hint={say('declaration.pasteHint')}
            rows={8}
            lang={about.language}
            dir={directionOf(about.language)}
            error={fault}
            value={pasted}
            onChange={paste}
          />
          <Button kind="main" onClick={readPasted}>
            {say('declaration.readPaste')}
          </Button>
        </Stack>
      </Card>
      <Card as="section">
        <Stack gap={3}>
          <h2>{say('declaration.file')}</h2>
          <Field label={say('declaration.chooseFile')} hint={say('declaration.fileHint')} error={fileFault}>
            {(control) => (
              <input
                {...control}
                className="control"
                type="file"
                accept=".txt,.docx,.xml,.pdf"
                disabled={reading}
                onChange={({ target }) => {
                  const [file] = target.files ?? []
                  // The same file chosen again is chosen again.
                  target.value = ''
                  if (file) void take(file)
                }}
              />
            )}
          </Field>
          <p role="status">{reading && say('declaration.reading')}</p>
          {fileFault !== undefined && <Notice kind="warm" live title={fileFault} />}
        </Stack>
      </Card>
    </Stack>
  )
}
