import { codeList } from './code-list.ts'

/**
 * What a perpetrator did: a set. The standard also lists what was done to a person (`SoldIndividual`); both readings
 * occur in shared data and are kept.
 */
export const perpetratorRoles = codeList({
  name: 'perpetrator-roles',
  title: 'Role in the process',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field per_RoleInProcess',
  provenance: 'verified',
  terms: [
    ['TravellingPartner', 'Travelling Partner'],
    ['Transporter', 'Transporter'],
    ['RecruiterOrIntermediary', 'Recruiter Or Intermediary'],
    ['BrokerTravelAgent', 'Broker Travel Agent'],
    ['TransferredIndividual', 'Transferred Individual'],
    ['HarbouredIndividual', 'Harboured Individual'],
    ['SoldIndividual', 'Sold Individual'],
    ['BoughtIndividual', 'Bought Individual'],
    ['ReceivedIndividual', 'Received Individual'],
    ['ControlledIndividual', 'Controlled Individual'],
    ['Smuggler', 'Smuggler'],
    ['Abuser', 'Abuser'],
    ['Kidnapper', 'Kidnapper'],
    ['Exploiter', 'Exploiter'],
    ['Other', 'Other'],
  ],
})

export type PerpetratorRole = (typeof perpetratorRoles.codes)[number]
