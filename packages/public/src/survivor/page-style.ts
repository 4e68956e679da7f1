import { readFileSync } from 'node:fs'

/** The one stylesheet of the survivor's pages, as text/css. Served by us: nothing of a page comes from anywhere else. */
export const pageStyle: string = readFileSync(new URL('./page.css', import.meta.url), 'utf8')
