import type { Language } from '../language/language.ts'

/** What a text of the consultations says of itself as a document; `{day}` is a day in words. */
export const declarationDocumentWords: Readonly<
  Record<Language, { readonly draft: string; readonly compilation: string; readonly adopted: string }>
> = {
  ar: { draft: 'مشروع للتفاوض', compilation: 'تجميع للمقترحات حتى {day}', adopted: 'اعتُمد في {day}' },
  en: {
    draft: 'Draft for negotiation',
    compilation: 'Compilation of proposals as of {day}',
    adopted: 'Adopted on {day}',
  },
  es: {
    draft: 'Proyecto para la negociación',
    compilation: 'Recopilación de propuestas al {day}',
    adopted: 'Aprobado el {day}',
  },
  fr: {
    draft: 'Projet soumis à négociation',
    compilation: 'Compilation des propositions au {day}',
    adopted: 'Adopté le {day}',
  },
  ru: { draft: 'Проект для переговоров', compilation: 'Сводный текст предложений: {day}', adopted: 'Принято {day}' },
  zh: { draft: '供谈判的草案', compilation: '截至{day}的提案汇编', adopted: '{day}通过' },
}
