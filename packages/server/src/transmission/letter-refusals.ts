import { letterRefusedPage } from '@clarion/public'
import type { RefusalPages } from '../http/application.ts'
import { linkRefusal } from '../http/link-refusal.ts'

/** Under the addresses of letters a refusal is a page. */
export const letterRefusals: RefusalPages = { under: '/t', answer: linkRefusal(letterRefusedPage) }
