/** The addresses of a letter. They say nothing but the secret, which stands in the mail alone. */
export const letterAddresses = {
  style: '/t/page.css',
  letter: (token: string) => `/t/${token}`,
  receipt: (token: string) => `/t/${token}/receipt`,
  document: (token: string, document: string) => `/t/${token}/documents/${document}`,
} as const
