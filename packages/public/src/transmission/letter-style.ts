import { readFileSync } from 'node:fs'

/** The stylesheet of a letter's page, as text/css. */
export const letterStyle: string = readFileSync(new URL('./page.css', import.meta.url), 'utf8')
