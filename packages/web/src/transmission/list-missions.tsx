import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { missionLines } from './mission-lines.ts'

/** Takes in a list of missions as it is pasted. */
export function ListMissions({ thread, seen }: { readonly thread: string; readonly seen: number }) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const saying = useSay()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<number>()
  const list = () => {
    const read = missionLines(text)
    setWrong(read.wrong)
    if (read.missions.length === 0) return
    const body = { recipients: read.missions }
    saying.mutate([entryNow({ thread, kind: 'recipients.listed', section: 'transmission', seen, body })], {
      onSuccess: () => setText(''),
    })
  }
  return (
    <Stack gap={3}>
      <TextArea
        label={say('transmission.paste')}
        hint={say('transmission.pasteWhat', { codes: 'ar, en, es, fr, ru, zh' })}
        rows={5}
        value={text}
        error={wrong === undefined ? undefined : say('transmission.lineWrong', { line: wrong })}
        onChange={setText}
      />
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      <div>
        <Button busy={saying.isPending} onClick={list}>
          {say('transmission.list')}
        </Button>
      </div>
    </Stack>
  )
}
