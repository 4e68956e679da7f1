export { latinWords } from './latin-words.ts'
