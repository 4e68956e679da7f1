import { useEffect, useState } from 'react'

/**
 * A voice of this device for a language. Voices that a browser lends from the internet are left out: whoever lends them would
 * be told what is asked of the person, and of whom.
 *
 * @param tag BCP 47, `ar`
 * @returns the voice; undefined where there is none, or none yet: browsers find theirs late
 */
export function useVoice(tag: string): SpeechSynthesisVoice | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => ownVoices())
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis
    if (!synthesis) return
    const look = () => setVoices(ownVoices())
    look()
    synthesis.addEventListener('voiceschanged', look)
    return () => synthesis.removeEventListener('voiceschanged', look)
  }, [])
  return tag === '' ? undefined : voices.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === tag)
}

function ownVoices(): readonly SpeechSynthesisVoice[] {
  return globalThis.speechSynthesis?.getVoices().filter(({ localService }) => localService) ?? []
}
