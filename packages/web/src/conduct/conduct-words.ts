/** The words of the page on which somebody accepts the code of conduct. */
export const conductWords = {
  'conduct.title': 'Code of conduct',
  'conduct.why':
    'Everyone who works in {programme} is asked to accept this before they read or write a case. What you had typed is kept.',
  'conduct.none': 'This programme has no code of conduct in force. You are asked nothing.',
  'conduct.version': 'Version {version}, from {day}',
  'conduct.language': 'Language of the text',
  'conduct.otherLanguage': 'It is not there in your language. This is the text in: {language}',
  'conduct.kept':
    'That you accept it is written down, with the day and the language. Those who look after members see who has accepted it and who has not; nobody else does.',
  'conduct.accept': 'I have read this and accept it',
  'conduct.signOut': 'I do not accept it: sign out',
  'conduct.accepted': 'You accepted this on {day}.',
  'conduct.done': 'Thank you. Everything is open again.',
} as const
