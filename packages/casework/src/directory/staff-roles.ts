import { staffRoles } from '../roles.ts'
import { choices } from '../words.ts'

/** The roles that a member may have; the survivor's is nobody's to give. */
export const staffRolesField = choices(staffRoles).min(1).meta({ title: 'Roles' })
