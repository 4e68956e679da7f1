/** Names that are written in Latin letters in every language: sites and applications, lists of questions, a file format. */
const names = [
  'Facebook',
  'Instagram',
  'WhatsApp',
  'Telegram',
  'Facebook Messenger',
  'Viber',
  'SnapChat',
  'Line',
  '4Sale',
  'WeChat',
  'QQ',
  'QZone',
  'TikTok',
  'Twitter',
  'QYIT',
  'RAFT',
  'Greenbaum',
  'HTCDS',
].sort((one, other) => other.length - one.length)

/**
 * Words in Latin letters on a page in another script: each is a word that nobody translated.
 *
 * @param page HTML; the names of the languages, which stand in their own letters and are marked so, are not among them
 * @param typed texts that somebody typed in: names of organisations, notes, numbers
 */
export function latinWords(page: string, typed: readonly string[]): string[] {
  const aloud = [...page.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map((match) => match[1])
  const text = page
    .slice(page.indexOf('<title>'))
    .replace(/<nav class="languages"[\s\S]*?<\/nav>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .concat('\n', aloud.join('\n'))
  const known = [...typed, ...names].sort((one, other) => other.length - one.length)
  const rest = known.reduce((left, one) => left.replaceAll(one, ''), text)
  return [...new Set(rest.match(/[\p{Script=Latin}][\p{Script=Latin}\d’'-]*/gu) ?? [])]
}
