/**
 * All that a calendar says. It lies on telephones, in the clouds of their makers and on screens that others see: so it names
 * nobody, no case and no place, not the work and not Clarion; that there is an appointment is more than enough.
 */
export const feedWords = {
  ar: { name: 'العمل', appointment: 'موعد', due: 'أمر مستحق' },
  en: { name: 'Work', appointment: 'Appointment', due: 'Something is due' },
  es: { name: 'Trabajo', appointment: 'Cita', due: 'Algo vence' },
  fr: { name: 'Travail', appointment: 'Rendez-vous', due: 'Une échéance' },
  ru: { name: 'Работа', appointment: 'Встреча', due: 'Что-то нужно сделать' },
  zh: { name: '工作', appointment: '预约', due: '有事项到期' },
} as const

/** @returns the words of a language; English where there are none */
export function feedWordsIn(language: string): { name: string; appointment: string; due: string } {
  const words: Readonly<Record<string, (typeof feedWords)[keyof typeof feedWords] | undefined>> = feedWords
  return words[language] ?? feedWords.en
}
