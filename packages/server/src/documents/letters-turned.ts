/**
 * Whether Arabic came out of a PDF with its letters turned round. Many programs write lam and alef as one sign, and its two letters come
 * out the wrong way about: الأمم is read as األمم. Where that happens "ولا" (and not) becomes "وال" (and the), which nobody can
 * tell from the word: so the whole text is not to be trusted. An alef right before another and a lam is in no Arabic word,
 * and in every such text, because the article and an alef are everywhere.
 */
export function lettersTurned(lines: readonly string[]): boolean {
  return lines.some((line) => /ا[اأإآ]ل/u.test(line))
}
