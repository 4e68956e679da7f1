/** How notes speak of a person of the demonstration. */
type Pronouns = Readonly<Record<'they' | 'them' | 'their' | 'was' | 'has', string>>

const she: Pronouns = { they: 'she', them: 'her', their: 'her', was: 'was', has: 'has' }
const he: Pronouns = { they: 'he', them: 'him', their: 'his', was: 'was', has: 'has' }
const they: Pronouns = { they: 'they', them: 'them', their: 'their', was: 'were', has: 'have' }

const byGender: Readonly<Record<string, Pronouns>> = {
  Feminine: she,
  TransgenderFeminine: she,
  Masculine: he,
  TransgenderMasculine: he,
}

/**
 * Puts a person into sentences that are written for anybody: `{They} {was} glad of the time` becomes "She was glad of the
 * time". Case workers write "she" and leave words out; "the person" in every line is how nobody writes.
 *
 * @param gender as a case records it (HTCDS); null, or one without pronouns of its own, is spoken of as "they"
 * @param said a text, or a body in which texts stand at any depth
 */
export function speakOf<Said>(gender: string | null, said: Said): Said {
  const pronouns = byGender[gender ?? ''] ?? they
  const spoken = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/\{([A-Za-z]+)\}/g, (_, token: string) => inPlace(pronouns, token))
    if (Array.isArray(value)) return value.map(spoken)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoken(member)]))
  }
  // Texts become texts and everything else stays what it was.
  return spoken(said) as Said
}

/** @throws TypeError for a token that there is not: a sentence was mistyped */
function inPlace(pronouns: Pronouns, token: string): string {
  const word = Object.entries(pronouns).find(([name]) => name === token.toLowerCase())?.[1]
  if (word === undefined) throw new TypeError(`no sentence has {${token}}`)
  return /^[A-Z]/.test(token) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word
}
