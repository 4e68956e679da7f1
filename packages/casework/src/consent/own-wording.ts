/**
 * The version under which a consent names the sentence that the application itself puts together from recipient, purpose,
 * parts and date. It is there in every programme, also where none has published words of its own.
 */
export const ownWording = 'clarion-1'
