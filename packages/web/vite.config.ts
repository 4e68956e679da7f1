import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { splitLanguages } from './src/words/split-languages.ts'

export default defineConfig({
  plugins: [react(), splitLanguages()],
  build: {
    target: 'es2022',
    // Nothing inline: the content security policy allows files of our own and nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
