import type { OwnLinesWords } from '../own-lines-words.ts'

/** The words around a speaker’s own lines. */
export const spanishWords: OwnLinesWords = {
  title: 'Un texto para revisar',
  intro: 'Usted habló en una audiencia. Esto es lo que se anotó como sus palabras. Mire, por favor, si es correcto.',
  until: 'Esta página está abierta hasta el {until}. Después, diríjase a quien le dio el enlace.',
  alone: 'Quien tenga el enlace ve lo mismo que usted. No lo pase a nadie y cierre esta página cuando termine.',
  lines: 'Lo que se anotó',
  right: 'Estas líneas son correctas',
  rightSaid: 'Usted ha dicho que estas líneas son correctas. Gracias.',
  ask: 'Pedir una corrección',
  askWhat:
    'Cambie el texto para que quede como debe ser y diga qué está mal. Lo leerán personas y responderán en esta página. Hasta entonces no se cambia nada.',
  words: 'Las palabras como deben quedar',
  why: 'Qué está mal',
  send: 'Pedir esta corrección',
  asked: 'Lo que usted pidió',
  askedOn: 'Pedido el {day}.',
  waiting: 'Todavía sin respuesta.',
  accepted: 'Las palabras se corrigieron.',
  declined: 'Las palabras quedan como están. El motivo:',
  release: 'Hasta dónde pueden llegar sus palabras',
  releases: {
    'not-released': 'A ningún lugar: se cuenta que alguien habló y solo la oficina ve las palabras',
    paraphrase: 'Con otras palabras: puede contarse lo que dije, sin citarlo',
    quote: 'Mis palabras pueden citarse',
  },
  save: 'Guardar esta elección',
  withdraw: 'Retirar mis palabras',
  withdrawWhat:
    'Sus palabras desaparecen del acta y de todo resumen que se muestre a partir de ahora. Sigue contando que alguien habló de estos asuntos. No se puede deshacer.',
  sure: 'Sí, retirar mis palabras para siempre',
  notSent: 'Ningún resumen firmado cita sus palabras.',
  sentSigned: 'La versión {version} del resumen cita sus palabras y está firmada.',
  sentPublished:
    'La versión {version} del resumen cita sus palabras y se publicó. Las copias que otros hayan hecho no pueden recuperarse.',
  taken: 'Sus palabras se retiraron',
  takenWhat: 'Ya no se muestran, y este enlace no abre nada desde ahora.',
  notices: {
    asked: 'Su petición ha llegado.',
    released: 'Su elección se guardó.',
    same: 'No se envió nada: cambie el texto y diga qué está mal.',
    changed: 'No se guardó nada: algo ha cambiado entretanto. Mire el texto otra vez.',
    tooLong: 'No se envió nada: el texto es demasiado largo.',
    waiting: 'No se envió nada: lo que pidió antes espera respuesta.',
    sure: 'No se retiró nada: marque que lo desea.',
  },
  ended: 'Este enlace no abre nada',
  endedWhat: 'Ha terminado, fue sustituido o nunca existió. Pida uno nuevo a quien se lo dio.',
}
