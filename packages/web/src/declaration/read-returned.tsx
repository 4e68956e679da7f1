import { type AskedBack, directionOf, type Proposal, readSentBack } from '@clarion/review'
import { useDeferredValue, useMemo, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useTyped } from '../app/use-typed.ts'
import { Field } from '../look/field.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { AskedBackCard } from './asked-back-card.tsx'
import { limits } from './draft-rows.ts'
import { ProposeAll } from './propose-all.tsx'
import { fileLimit, linesOfFile } from './read-source.ts'
import type { Consultations } from './use-declaration.ts'
import { useLeftBack } from './use-left-back.ts'

/** A compilation that came back: what it asks and was not asked before, each to be proposed by a person; what is not read, by its line. */
export function ReadReturned({
  consultations,
  open,
}: {
  readonly consultations: Consultations
  /** The proposals that wait for an answer, in places of the text as it stands. */
  readonly open: readonly Proposal[]
}) {
  const { say, sayOf, number } = useWords()
  const words = useRefusalWords()
  const { thread, about, revision, text, isOffice, mayDraft, mine } = consultations
  const [kept, keep] = useTyped<string>(`${thread} returned`)
  const [fault, setFault] = useState<string>()
  const [fileFault, setFileFault] = useState<string>()
  const [reading, setReading] = useState(false)
  const sent = useDeferredValue(kept ?? '')
  const read = useMemo(() => {
    // What was answered on this revision is not asked again either.
    const answered = text.proposals.filter((one) => !one.withdrawn && one.revision === revision?.number)
    return readSentBack(sent, revision?.paragraphs ?? [], [...open, ...answered])
  }, [sent, revision, text, open])
  const take = (given: string) => {
    // Not taken at all rather than cut off: what stood here before stays.
    const isLong = given.length > limits.paste
    setFault(isLong ? say('declaration.pasteTooLong', { most: number(limits.paste) }) : undefined)
    if (!isLong) keep(given === '' ? undefined : given)
  }
  const takeFile = async (file: File) => {
    if (file.size > fileLimit) return setFileFault(say('declaration.fileTooLarge'))
    setReading(true)
    setFileFault(undefined)
    try {
      // Taking a Word file or a PDF apart is the server's, for those who hold the pen; a text is read here.
      const given = mayDraft ? (await linesOfFile(file)).lines.map((line) => line.text).join('\n') : await file.text()
      if (given.includes('\u0000') || given.includes('\ufffd')) setFileFault(say('declaration.returnedNotText'))
      else take(given)
    } catch (thrown) {
      setFileFault(words(thrown))
    } finally {
      setReading(false)
    }
  }
  const { sure, left } = useLeftBack(consultations, open)(read.asked)
  const whyLeft = new Map(left.map(({ asked, why }) => [asked, why]))
  const isStranger = (asked: AskedBack) => !isOffice && asked.by.some(({ party }) => !mine.includes(party))
  return (
    <section aria-labelledby="returned">
      <Stack gap={4}>
        <h3 id="returned">{say('declaration.returned')}</h3>
        <p className="measure">{say('declaration.returnedWhat')}</p>
        <pre className="returned-notation" dir="ltr">
          {notation}
        </pre>
        <TextArea
          label={say('declaration.returnedPaste')}
          rows={8}
          lang={about.language}
          dir={directionOf(about.language)}
          error={fault}
          value={kept ?? ''}
          onChange={take}
        />
        <Field
          label={say('declaration.chooseFile')}
          hint={say(mayDraft ? 'declaration.returnedFile' : 'declaration.returnedTextFile')}
          error={fileFault}
        >
          {(control) => (
            <input
              {...control}
              className="control"
              type="file"
              accept={mayDraft ? '.txt,.docx,.pdf' : '.txt'}
              disabled={reading}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                // The same file chosen again is chosen again.
                target.value = ''
                if (file) void takeFile(file)
              }}
            />
          )}
        </Field>
        <p role="status">
          {reading && say('declaration.reading')}
          {!reading && sent !== '' && say('declaration.returnedRead', { asked: read.asked.length, known: read.known })}
        </p>
        {sent !== '' && <ProposeAll key={sent} {...{ consultations, sure, left }} />}
        {read.asked.map((asked) => (
          <AskedBackCard
            key={JSON.stringify([asked.by, asked.action])}
            {...{ consultations, asked }}
            why={whyLeft.get(asked)}
            mayPropose={!isStranger(asked)}
          />
        ))}
        {read.unread.length > 0 && (
          <Notice kind="warm" title={say('declaration.returnedUnread', { count: read.unread.length })}>
            <ul>
              {read.unread.map(({ line, text: unread, reason }) => (
                <li key={line}>
                  {say('declaration.returnedUnreadLine', {
                    line,
                    why:
                      reason === 'other-words' || reason === 'no-notation'
                        ? sayOf('returned', reason)
                        : sayOf('proposalFault', reason),
                  })}{' '}
                  <q lang={about.language} dir={directionOf(about.language)}>
                    {unread}
                  </q>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </Stack>
    </section>
  )
}

/** What delegations type into the text: not translated, because it is read as it stands. */
const notation = `[XWL: add: words] [XWL: delete: words] [XWL: retain: words]
[XWL: replace: old words][XWL: by: new words]
[old words] [XWL: replace by: new words]
[XWL: alt: another version of the paragraph above]
[XWL: new: a paragraph behind it]
[XWL: delete paragraph]`
