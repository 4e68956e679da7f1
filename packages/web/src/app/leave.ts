import { ask } from '../api/ask.ts'
import { sessionOver } from '../api/session.ts'
import { tellOtherTabs } from './tabs.ts'
import { typed } from './typed.ts'

/** Ends the session and loads the page anew, so that nothing that was read stays in this window's memory. */
export async function leave(): Promise<void> {
  try {
    await ask('/api/sign-out', { method: 'POST' })
  } finally {
    typed.forgetAll()
    tellOtherTabs('signed-out')
    sessionOver('ended')
    location.assign('/sign-in')
  }
}
