export { wordFile } from '@clarion/server/testing'
