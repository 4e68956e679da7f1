import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Spoken } from '../words/spoken.tsx'
import { Announcements } from './announce.tsx'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import { SignInGate } from './sign-in-gate.tsx'

/** The whole application. */
export function Application() {
  return (
    <Spoken>
      <QueryClientProvider client={queries}>
        <SignInGate>
          <RouterProvider router={router} />
        </SignInGate>
        <Announcements />
      </QueryClientProvider>
    </Spoken>
  )
}
