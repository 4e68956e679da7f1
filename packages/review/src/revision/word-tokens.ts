/**
 * Parts a text into what a diff compares: words, runs of blanks, and every other sign by itself. Chinese, Japanese and Thai
 * have no blanks between words: there each sign stands for itself, the same in every browser. Put together the tokens are
 * the text.
 */
export function wordTokens(text: string): string[] {
  return text.match(token) ?? []
}

const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+(?:['’ʼ](?:(?![\p{Script=Han}])[\p{L}\p{N}\p{M}])+)*|\s+|[\s\S]/gu
