import { useWords } from '../words/use-words.ts'

/** @returns how to say a size in bytes as people say it: `1.2 MB`; a kilobyte here has 1024 bytes, as limits are counted */
export function useSizeWords(): (bytes: number) => string {
  const { language } = useWords()
  return (bytes) => {
    const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 / 1024, 'megabyte']
    const digits = value >= 10 ? 0 : 1
    // Something is never said to be nothing.
    const shown = Math.max(value, 0.1)
    return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(shown)
  }
}
