/** The words of the report of use, in the administration. */
export const usageWords = {
  'admin.usage': 'Use',
  'usage.what':
    'Who works with Clarion how much, by organisation and quarter: members are counted, and nobody is named. The last four quarters are shown.',
  'usage.none': 'Nobody has worked here in this time.',
  'usage.table': 'Use by organisation and quarter',
  'usage.organisation': 'Organisation',
  'usage.quarter': 'Quarter',
  'usage.quarterOf': '{year} Q{quarter}',
  'usage.active': 'Members active',
  'usage.wrote': 'Members who wrote',
  'usage.opened': 'Cases opened',
  'usage.entries': 'Entries in cases',
  'usage.sent': 'Referrals sent',
  'usage.answered': 'Referrals answered',
  'usage.withheld': 'withheld',
  'usage.csv': 'Save as CSV',
  'usage.meaning':
    'Active is a member who signed in or wrote an entry, once however often. Cases are counted by the day of the referral, everything else by the day on which it was written, in universal time. A referral counts where it was sent, and where it was accepted or declined.',
  'usage.small':
    'What is counted of fewer than {below} people is not shown, nor any number from which it could be worked out.',
} as const
