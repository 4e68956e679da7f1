/** The six official languages of the United Nations, by their codes. */
export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

/** One of them. */
export type Language = (typeof languages)[number]
