import { createRequire } from 'node:module'
import type { Language } from '@clarion/review'

const { resolve } = createRequire(import.meta.url)

/**
 * The fonts of the PDF, as files of packages: the same on every machine, whatever it has installed.
 *
 * Arabic is set in Amiri and not in Noto Naskh: today's Noto Arabic builds a letter of its stroke and its dots, and text taken
 * out of a PDF then reads "ففي ذذ" for "في ذ" (measured with Poppler, MuPDF and PDF.js). Amiri's words come out as they went in.
 */
export const fontFiles: readonly string[] = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
].map((file) => resolve(file))

/** As Typst takes it: a font for all it has, or for what is not better taken from a Chinese one. */
type FontChoice = string | { readonly name: string; readonly covers: 'latin-in-cjk' }

/** Which font a language asks first; the others follow, for a name or a quotation in another script. */
export const fontsOf: Readonly<Record<Language, readonly FontChoice[]>> = {
  ar: ['Amiri', 'Noto Sans', 'Noto Sans SC'],
  en: ['Noto Sans', 'Noto Sans SC', 'Amiri'],
  es: ['Noto Sans', 'Noto Sans SC', 'Amiri'],
  fr: ['Noto Sans', 'Noto Sans SC', 'Amiri'],
  ru: ['Noto Sans', 'Noto Sans SC', 'Amiri'],
  zh: [{ name: 'Noto Sans', covers: 'latin-in-cjk' }, 'Noto Sans SC', 'Noto Sans', 'Amiri'],
}
