/** The nine key messages of the hearing of 23 June 2017, in the order in which they were given. */
export const messageIds = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9'] as const

/** One of them. */
export type MessageId = (typeof messageIds)[number]
