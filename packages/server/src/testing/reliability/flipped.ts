/** One character becomes another of its kind, so that what stands there is still well formed. */
export function flipped(text: string, random: () => number): string {
  const places = [...text].flatMap((sign, place) => (/[0-9a-z]/i.test(sign) ? [place] : []))
  const place = places[Math.floor(random() * places.length)] ?? 0
  const sign = text[place] ?? ''
  const alphabet = /\d/.test(sign)
    ? '0123456789'
    : /[a-f]/.test(sign)
      ? 'abcdef'
      : sign === sign.toUpperCase()
        ? 'GHIJKLMNOPQRSTUVWXYZ'
        : 'ghijklmnopqrstuvwxyz'
  const others = alphabet.replace(sign, '')
  return `${text.slice(0, place)}${others[Math.floor(random() * others.length)]}${text.slice(place + 1)}`
}

/** @returns whether a text is JSON: a flip within `null` or `true` makes what the database itself refuses */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
