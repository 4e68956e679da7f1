import { Square, Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../look/button.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'

/**
 * Words as they sound: whoever publishes them hears where a sentence is too long to be said. With a voice of this device
 * alone; a voice of somebody's servers would be told what is read.
 */
export function ReadAloud({
  text,
  language,
  title,
}: {
  readonly text: string
  readonly language: string
  readonly title: string
}) {
  const words = useWords()
  const { say } = words
  const [state, setState] = useState<'still' | 'speaking' | 'mute'>('still')
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (globalThis.speechSynthesis === undefined) return null
  const toggle = async () => {
    speechSynthesis.cancel()
    if (state === 'speaking') return setState('still')
    const tag = languageTag(language) ?? ''
    const voice = (await voices()).find((one) => one.localService && one.lang.toLowerCase().startsWith(tag))
    if (!voice) return setState('mute')
    const speech = new SpeechSynthesisUtterance(text)
    speech.voice = voice
    speech.lang = voice.lang
    speech.rate = 0.9
    speech.onend = () => setState('still')
    speech.onerror = () => setState('still')
    speechSynthesis.speak(speech)
    setState('speaking')
  }
  return (
    <>
      <Button kind="quiet" aria-label={say('admin.readAloudOf', { title })} onClick={() => void toggle()}>
        {state === 'speaking' ? <Square aria-hidden size={16} /> : <Volume2 aria-hidden size={16} />}
        {say(state === 'speaking' ? 'admin.readStop' : 'admin.readAloud')}
      </Button>
      <span role="status" className="small soft">
        {state === 'mute' && say('admin.noVoice', { language: languageNameIn(words, language) })}
      </span>
    </>
  )
}

/** The list of voices is empty until the browser has looked for them. */
async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices()
  if (known.length > 0) return known
  await new Promise<void>((done) => {
    speechSynthesis.addEventListener('voiceschanged', () => done(), { once: true })
    setTimeout(done, 800)
  })
  return speechSynthesis.getVoices()
}
