import type { Language } from '@clarion/review'
import type { IPropertiesOptions } from 'docx'

/** As Word wants them: one for each kind of script, whatever the document's own is. */
const locales: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
}

/**
 * Fonts, languages and headings of a Word file. A Word file brings no fonts: these are on every machine that has Word, and
 * others replace them.
 */
export function docxLook(language: Language): Pick<IPropertiesOptions, 'styles'> {
  const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimSun' }
  const heading = (size: number) => ({
    run: { bold: true, size, sizeComplexScript: size },
    paragraph: { keepNext: true, spacing: { before: 280, after: 140 } },
  })
  return {
    styles: {
      default: {
        document: {
          run: {
            font,
            size: 21,
            sizeComplexScript: 24,
            language: {
              value: language === 'ar' || language === 'zh' ? 'en-GB' : locales[language],
              eastAsia: locales.zh,
              bidirectional: locales.ar,
            },
          },
          paragraph: { spacing: { after: 160, line: 288 } },
        },
        heading1: heading(30),
        heading2: heading(25),
        heading3: heading(22),
        heading4: heading(21),
      },
    },
  }
}
