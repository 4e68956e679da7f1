/**
 * What every browser takes for an e-mail address (HTML, "valid e-mail address"): one address, no display name, no list,
 * no space, no line end. A line end would let whoever typed it write headers of their own; a comma, a second recipient.
 */
const address =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** @returns whether a text is one address to which mail can be sent */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && address.test(text)
}
