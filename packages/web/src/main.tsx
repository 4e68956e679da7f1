import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Application } from './app/application.tsx'
import { chosenLanguage } from './words/chosen-language.ts'
import { speak } from './words/speech.ts'
import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'

// A browser may show a left page again as it was ("Back" after signing out): who looks now must be asked anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})

const place = document.getElementById('clarion')
if (!place) throw new Error('index.html has no element #clarion')
void speak(chosenLanguage())
createRoot(place).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)

// A name can be Chinese in any language. What says where its signs are is long, and no first page waits for it.
addEventListener('load', () => void import('./look/chinese-font.css'), { once: true })
