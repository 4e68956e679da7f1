import { readFileSync } from 'node:fs'
import { letterStyle } from '../transmission/letter-style.ts'

/** The stylesheet of the page of a speaker’s own lines, as text/css: that of a letter, and what forms need. */
export const ownLinesStyle: string = letterStyle + readFileSync(new URL('./page.css', import.meta.url), 'utf8')
