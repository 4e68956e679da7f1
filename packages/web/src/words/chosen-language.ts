import { languageNames } from './languages.ts'

/** Where this browser keeps the choice. It says nothing about anybody's cases. */
const kept = 'clarion.language'

/** @returns the language that was chosen in this browser, or else the first of those the browser asks for that we speak */
export function chosenLanguage(): string {
  const asked = [storedLanguage(), ...navigator.languages]
  return asked.flatMap((name) => languageNames.find((one) => one === name?.split('-')[0]) ?? [])[0] ?? 'en'
}

/** Keeps a choice for the next visit; a browser that keeps nothing asks again. */
export function chooseLanguage(language: string): void {
  try {
    localStorage.setItem(kept, language)
  } catch {
    // A browser may refuse to keep anything; the choice then lasts as long as the page.
  }
}

function storedLanguage(): string | undefined {
  try {
    return localStorage.getItem(kept) ?? undefined
  } catch {
    return undefined
  }
}
