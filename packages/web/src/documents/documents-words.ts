/** The words about the documents of a case. */
export const documentsWords = {
  'documents.title': 'Documents',
  'documents.heading': 'Documents of this case',
  'documents.notShared': 'The documents of this case are not shared with you.',
  'documents.gone':
    'This document is not here for you any more, or never was. If you need it, ask the organisation that leads the case.',
  'documents.none': 'No document yet.',
  'documents.list': 'What is here',
  'documents.copies':
    'Look at a document here where you can. A copy that you save lies on this computer, and nothing protects it there: delete it when you are done.',
  'documents.facts': '{what}: {type}, {size}.',
  'documents.attachedBy': '{organisation} attached it, {moment}.',
  'documents.attachedByPerson': '{name}, {organisation}, attached it, {moment}.',
  'documents.show': 'Look at it',
  'documents.showNamed': 'Look at it: {name}',
  'documents.save': 'Save a copy',
  'documents.saveNamed': 'Save a copy: {name}',
  'documents.fetching': 'Fetching: {share}',
  'documents.saved': 'The copy was handed to your browser.',
  'documents.open': 'Look at the documents, or attach one',

  'documents.attach': 'Attach a document',
  'documents.closed': 'This case is closed. Documents can be looked at, and none can be attached.',
  'documents.why':
    'Attach what the person needs to be kept: a copy of an identity document, a contract, a medical letter, a picture of an injury, messages. Ask the person first, and keep no more than is needed. Whoever may see this part of the case, and the person, can open it. It is kept encrypted.',
  'documents.limits':
    'One file at a time, up to {size}: PDF, picture (JPEG, PNG, WebP, HEIC), plain text, OpenDocument or Word text.',
  'documents.metadata':
    'A picture can carry the place and the hour where it was taken. Whoever opens it can read them: send a screenshot of it where that must not be known.',
  'documents.choose': 'Choose a file, or drop it here',
  'documents.chooseOther': 'Choose another file, or drop it here',
  'documents.chosen': 'Chosen: {name}, {size}',
  'documents.isChosen': 'One file is chosen, {size}.',
  'documents.chooseAgain': 'Please choose {name} again',
  'documents.chooseAgainWhy':
    'The page was loaded anew, and a page may not keep a file over that. What you typed about it comes back with the file.',
  'documents.leaveIt': 'It shall not be attached',
  'documents.name': 'What to call it',
  'documents.nameHint': 'Say what it is, so that nobody has to open it to know. The name is sealed like the content.',
  'documents.sending': 'Sending: {share}',
  'documents.stop': 'Stop sending',
  'documents.stopped': 'Stopped. Nothing was attached; the file is still chosen.',
  'documents.attached': 'Attached.',

  'documents.fault.none': 'Choose a file first.',
  'documents.fault.several':
    'These are several files. Attach them one at a time, so that each can be called by a name.',
  'documents.fault.empty': 'This file is empty. Look whether it was saved whole, and choose it again.',
  'documents.fault.too-large':
    'This file is larger than {size}, so it was not sent. A picture can be made smaller; a long document can be attached in parts.',
  'documents.fault.wrong-type':
    'Files of this kind are not accepted, because other things could hide in them. Accepted: PDF, pictures (JPEG, PNG, WebP, HEIC), plain text, OpenDocument and Word text. A picture or a PDF made of it can be attached.',
  'documents.fault.name-missing': 'Say what it is called.',
  'documents.fault.name-long': 'This is longer than {most} characters.',

  'documents.pictureOf': 'The picture',
  'documents.notDrawn': 'This cannot be shown here. Save a copy to open it with a program of your own.',
  'documents.page': 'Page {page} of {pages}',
  'documents.nextPage': 'Next page',
  'documents.pageBefore': 'Page before',
  'documents.noText': 'This page holds no text that can be read out.',
} as const
