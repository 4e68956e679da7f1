export { hasBrowser, openBrowser } from '@clarion/server/testing'
