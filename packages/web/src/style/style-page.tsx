import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Select } from '../look/select.tsx'
import { languageNames, spokenIn } from '../words/languages.ts'
import { WordsContext } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { Controls } from './controls.tsx'
import { Foundations } from './foundations.tsx'
import { Parts } from './parts.tsx'
import './style.css'

/**
 * Every part that the pages are made of, in English from the left and in another language beside it, in the colours that
 * the system asks for; for whoever changes the look, and not in the built application.
 */
export function StylePage() {
  const [router] = useState(() => {
    const rootRoute = createRootRoute({ component: Sheets })
    return createRouter({ routeTree: rootRoute, history: createMemoryHistory({ initialEntries: ['/'] }) })
  })
  return <RouterProvider router={router} />
}

function Sheets() {
  const [language, setLanguage] = useState('ar')
  const [english, setEnglish] = useState<Words>()
  const [other, setOther] = useState<Words>()
  useEffect(() => void spokenIn('en').then(setEnglish), [])
  useEffect(() => {
    let asked = true
    void spokenIn(language).then((words) => asked && setOther(words))
    return () => {
      asked = false
    }
  }, [language])
  return (
    <main className="style">
      <header className="style-top">
        <h1>Style</h1>
        <p className="soft">
          Light or dark, forced colours and print are the system’s to choose; widths are the window’s. In sight, one
          part may differ from the pages only by a fault.
        </p>
        <Select
          label="Beside English"
          value={language}
          onChange={setLanguage}
          options={languageNames.filter((name) => name !== 'en').map((name) => ({ value: name, label: name }))}
        />
      </header>
      <Foundations />
      <div className="style-beside">
        {english && <Sheet words={english} />}
        {other && <Sheet words={other} />}
      </div>
    </main>
  )
}

function Sheet({ words }: { readonly words: Words }) {
  return (
    <section
      className="style-sheet"
      lang={words.language}
      dir={words.direction}
      aria-label={`Parts in ${words.language}`}
    >
      <WordsContext value={words}>
        <Parts />
        <Controls />
      </WordsContext>
    </section>
  )
}
