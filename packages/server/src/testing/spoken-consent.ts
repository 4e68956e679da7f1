/** @returns the body of a consent that an adult gave by word of mouth, for a service */
export function spokenConsent(recipient: string, sections: readonly string[], until: string) {
  return {
    recipient,
    purpose: 'service',
    sections: [...sections],
    until,
    wording: 'clarion-1',
    language: 'eng',
    how: 'spoken',
    capacity: 'able',
  }
}
