import { store } from '../api/store.ts'

/**
 * What is being searched for. It may be a name: so it is kept here, in the memory of this window, and never in the
 * address, where histories and logs would keep it.
 */
export const searched = store('')
