/** Digits of the six languages, with what groups them or parts decimals. */
const token = /[0-9٠-٩۰-۹]+(?:[.,٫٬'’ \u00a0\u202f][0-9٠-٩۰-۹]+)*/gu

/**
 * The numbers that a text writes in digits, in one form for all six languages: "2,500", "2 500", "2.500" and "٢٬٥٠٠" are
 * one number. Numbers in words are not read.
 *
 * @returns them in ascending order of their text, each as often as it stands there
 */
export function numbersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(token)].flatMap(([found]) => plainNumbers(found)).sort()
}

function plainNumbers(found: string): string[] {
  const plain = found
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  if (/^\d{1,3}(?:([.,٬'’ ])\d{3})(?:\1\d{3})*$/u.test(plain)) return [plain.replace(/\D/gu, '')]
  const apart = plain.split(/[ '’]/u)
  return apart.map((one) => one.replace(/[,٫٬]/gu, '.'))
}
