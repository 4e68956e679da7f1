/**
 * What a survivor's page carries besides its words.
 *
 * The policy allows our stylesheet, our forms and nothing else: no script, no image, no other site. The referrer policy is
 * `same-origin` and not `no-referrer`: both tell other sites nothing, but under `no-referrer` a browser sends
 * `Origin: null` with a form (Fetch standard, "append a request Origin header"), and Origin is how we know our own forms.
 * That, with a session cookie that is SameSite=Strict, is why the forms need no token of their own: a foreign page can
 * neither send the cookie along nor name our origin.
 */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const

/** @returns a page as it goes out */
export function pageResponse(html: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(html, { status, headers: { ...pageHeaders, ...headers } })
}
