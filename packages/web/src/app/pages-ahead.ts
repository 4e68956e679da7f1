import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Long after the first page is there, so that nothing waits for this. */
const delay = 5_000

/**
 * Fetches the other pages while nothing else happens, so that going there needs no connection. Not where the reader has
 * asked to save data.
 */
export function usePagesAhead(): void {
  const router = useRouter()
  useEffect(() => {
    if ('connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData) return
    const timer = setTimeout(async () => {
      for (const route of Object.values(router.routesByPath)) {
        const component: { preload?: () => Promise<unknown> } | undefined = route.options.component
        // One that does not come now comes when it is needed.
        await component?.preload?.().catch(() => undefined)
      }
    }, delay)
    return () => clearTimeout(timer)
  }, [router])
}
