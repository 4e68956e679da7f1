/** NIST SP 800-63B asks for 8 beside a second factor; what is behind this one deserves more. */
export const shortestPassword = 12

/** Longer than anybody types; the limit keeps the hashing of a request bounded. */
export const longestPassword = 256

/**
 * Beginnings and wholes of the passwords that are tried first everywhere. A password is compared after case, digits at
 * its end and the usual look-alikes (0 for o, @ for a, ...) are taken away, so that one line stands for hundreds.
 */
const stems = new Set(
  `password passwort motdepasse contrasena contrasenha senha parol parola
  qwerty qwertyuiop qwertyuiopasdfghjkl azerty azertyuiop qwertz qwertzuiop asdfghjkl zxcvbnm qazwsxedc qazwsxedcrfv
  iloveyou ilovejesus letmein letmeinplease welcome welcometoyou administrator admin adminadmin changeme changemenow
  superman batman spiderman starwars football baseball basketball liverpool manchesterunited arsenal chelsea barcelona
  realmadrid princess sunshine monkey dragon master michael jennifer jessica charlie trustno computer internet secret
  secretpassword mypassword thepassword passwordpassword newpassword password password-password qwertyqwerty
  abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz abcabcabcabc testtesttest test testing temporary temppassword
  default guest guestguest clarion clarionclarion casework caseworker survivor trafficking`
    .split(/\s+/)
    .filter(Boolean),
)

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * Whether a password is one that is guessed early: shorter than 12, often used, one thing repeated, a run along the
 * alphabet or the digits, or the login itself.
 *
 * @param login what the account is called
 */
export function isWeakPassword(password: string, login: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if ([...text].length < shortestPassword || text.length > longestPassword) return true
  return isOftenUsed(text) || isRepetition(text) || isRun(text) || holdsLogin(text, login)
}

function isOftenUsed(text: string): boolean {
  const withoutTail = text.replace(/[\d\W_]+$/, '')
  const unmasked = (some: string) => some.replace(/[01345@$!]/g, (sign) => lookAlikes[sign] ?? sign)
  return [text, withoutTail, unmasked(text), unmasked(withoutTail)].some((form) => stems.has(form))
}

/** The same one to four characters over and over. */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/u.test(text)
}

/** Every character is the neighbour of the one before it: 123456789012, abcdefghijkl, and the way back. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0))
  // 9 to 0 and 0 to 9 go round.
  return [1, -1].some((way) => steps.every((step) => step === way || step === way * -9))
}

function holdsLogin(text: string, login: string): boolean {
  const name = login.toLowerCase().split('@')[0] ?? ''
  return name.length >= 4 && text.includes(name) && text.length - name.length < 8
}
