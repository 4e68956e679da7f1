import { Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../look/button.tsx'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { useVoice } from './use-voice.ts'

/** Reads texts aloud in the person's language, where this device has a voice for it; where it has none, says so. */
export function ReadAloud({
  texts,
  language,
  name,
}: {
  readonly texts: readonly string[]
  /** ISO 639-3. */
  readonly language: string
  /** What the page calls the language. */
  readonly name: string
}) {
  const { say } = useWords()
  const tag = languageTag(language) ?? ''
  const voice = useVoice(tag)
  const [speaking, setSpeaking] = useState(false)
  const whole = texts.join('\n')
  // What is asked has changed, or the page is left: nobody hears the end of another question.
  useEffect(() => {
    return () => {
      if (whole !== '') globalThis.speechSynthesis?.cancel()
      setSpeaking(false)
    }
  }, [whole])
  if (!voice) return <p className="small soft">{say('aloud.noVoice', { language: name })}</p>
  const read = () => {
    setSpeaking(true)
    for (const [place, text] of texts.entries()) {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      // Slower than talk: it is heard once, by somebody who is afraid.
      utterance.rate = 0.85
      utterance.onerror = () => setSpeaking(false)
      if (place === texts.length - 1) utterance.onend = () => setSpeaking(false)
      speechSynthesis.speak(utterance)
    }
  }
  const stop = () => {
    speechSynthesis.cancel()
    setSpeaking(false)
  }
  return (
    <Button onClick={speaking ? stop : read}>
      <Volume2 aria-hidden size={18} /> {say(speaking ? 'aloud.stop' : 'aloud.read', { language: name })}
    </Button>
  )
}
