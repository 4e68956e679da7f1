import { useParams, useRouter, useSearch } from '@tanstack/react-router'

/** @returns what stands in the address for `$name`; empty when the page's path has no such part */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return params[name] ?? ''
}

/** The search parameters of the address, as texts, and how to change some of them. Never put a name or a number in one. */
export function useAddressSearch(): readonly [
  Readonly<Record<string, string | undefined>>,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const router = useRouter()
  const change = (changed: Readonly<Record<string, string | undefined>>) => {
    const wanted = Object.entries({ ...search, ...changed }).filter(([, value]) => value)
    const { pathname } = router.latestLocation
    const text = new URLSearchParams(wanted as [string, string][]).toString()
    router.history.replace(text ? `${pathname}?${text}` : pathname)
  }
  return [search, change]
}

/** @returns whether the application has a page with this path, as pages.ts writes it: `exists('/cases/new')` */
export function usePageExists(): (path: string) => boolean {
  const router = useRouter()
  return (path) => Object.hasOwn(router.routesByPath, path)
}

/** @returns how to go to an address of the application: `go('/cases/...')` */
export function useGo(): (to: string) => void {
  const router = useRouter()
  return (to) => router.history.push(to)
}
