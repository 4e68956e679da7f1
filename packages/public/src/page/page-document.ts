import { html } from 'hono/html'
import type { Html } from './html.ts'

/** What every page that needs no script is made of. */
export type PageParts = {
  /** BCP 47 */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** It stands in the history, on the tab and in the list of open windows, where others look. */
  readonly title: string
  /** The address of the only thing that is fetched. */
  readonly style: string
  /** What search engines are asked. */
  readonly robots?: string
  readonly body: Html | readonly Html[]
}

/** A whole document: no script, nothing fetched but its stylesheet. */
export async function pageDocument(parts: PageParts): Promise<string> {
  const { language, direction, title, style, robots = 'noindex, nofollow', body } = parts
  const page = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="${robots}">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
<link rel="icon" href="data:,">
</head>
<body>
${body}
</body>
</html>
`
  return String(await page)
}
