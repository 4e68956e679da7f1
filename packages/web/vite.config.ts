import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The languages in which react-aria's own words are kept; it brings thirty otherwise. */
const locales = ['en-GB', 'ar-AE', 'es-ES', 'fr-FR', 'ru-RU', 'zh-CN']

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales }), enforce: 'pre' }],
  build: {
    target: 'es2022',
    // Nothing inline: the content security policy allows files of our own and nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
