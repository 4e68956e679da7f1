/** Members that only machines need: they say nothing about the person. */
const machinery: ReadonlySet<string> = new Set([
  'id',
  'entry',
  'number',
  'author',
  'hash',
  'file',
  'size',
  'type',
  'survivor',
  'wording',
  'by',
  'cleared',
  'placeCode',
  'organisation',
  'said',
  'upTo',
  'letBe',
])

/**
 * @param name of a member
 * @param value what it holds
 * @returns whether it is left out. A number that is a text is hers: the number of a passport; the journal's own are numbers.
 */
export function isMachinery(name: string, value: unknown): boolean {
  return machinery.has(name) && !(name === 'number' && typeof value === 'string')
}
