export { type MailedLetter, mailedLetters } from '@clarion/server/testing'
