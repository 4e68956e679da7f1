import { SignIn } from './sign-in.tsx'
import { useAdmitted } from './use-admitted.ts'

/** The sign-in page at its own address: where signing out and an identity provider lead. */
export function Page() {
  return <SignIn after="never-began" onAdmitted={useAdmitted()} />
}
