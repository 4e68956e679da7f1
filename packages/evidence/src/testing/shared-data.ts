import { join } from 'node:path'

/** Where public test tables are: $CLARION_SHARED_DATA, or the folder shared/data beside the checkout. Tests skip without. */
export const sharedData = process.env['CLARION_SHARED_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data')
