export { latinWords } from './latin-words.ts'
export { type MessageShape, messageShape } from './message-shape.ts'
