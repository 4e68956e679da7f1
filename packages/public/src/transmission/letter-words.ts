import type { Language } from '@clarion/review'

/** The words around a letter. `{day}` is a day in words. */
export type LetterWords = {
  /** The language by its own name. */
  readonly name: string
  readonly languages: string
  readonly title: string
  readonly document: string
  readonly noDocument: string
  readonly forms: { readonly pdf: string; readonly docx: string; readonly html: string }
  readonly receipt: string
  readonly askReceipt: string
  readonly confirm: string
  readonly confirmed: string
  readonly ended: string
  readonly endedWhat: string
  readonly busy: string
  readonly busyWhat: string
}

/** Five of the six were written by machine and need a native reader. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  ar: {
    name: 'العربية',
    languages: 'اللغات',
    title: 'رسالة إحالة',
    document: 'الوثيقة',
    noDocument: 'لا يمكن عرض الوثيقة هنا الآن. يرجى المحاولة لاحقًا.',
    forms: { pdf: 'PDF', docx: 'Word', html: 'صفحة ويب' },
    receipt: 'الاستلام',
    askReceipt: 'فتح هذه الصفحة لا يعد تأكيدًا للاستلام. يرجى تأكيده بهذا الزر.',
    confirm: 'تأكيد الاستلام',
    confirmed: 'تم تأكيد الاستلام في {day}.',
    ended: 'هذا الرابط لا يفتح شيئًا',
    endedWhat:
      'إما أنه استبدل بآخر أو لم يكن صحيحًا قط. إذا وصلتكم رسالة أحدث فاستخدموا رابطها، أو اكتبوا إلى من أرسلها.',
    busy: 'تعذر ذلك الآن',
    busyWhat: 'لم يضع شيء. يرجى المحاولة مرة أخرى بعد قليل.',
  },
  en: {
    name: 'English',
    languages: 'Languages',
    title: 'Letter of transmission',
    document: 'The document',
    noDocument: 'The document cannot be shown here now. Please try again later.',
    forms: { pdf: 'PDF', docx: 'Word', html: 'Web page' },
    receipt: 'Receipt',
    askReceipt: 'To open this page is not taken for a receipt. Please confirm it with this button.',
    confirm: 'Confirm receipt',
    confirmed: 'The receipt was confirmed on {day}.',
    ended: 'This link opens nothing',
    endedWhat:
      'It was replaced, or it never was. If a newer mail has come, use the link in it, or write to whoever sent it.',
    busy: 'That did not work now',
    busyWhat: 'Nothing was lost. Please try again in a moment.',
  },
  es: {
    name: 'español',
    languages: 'Idiomas',
    title: 'Carta de transmisión',
    document: 'El documento',
    noDocument: 'El documento no puede mostrarse aquí ahora. Vuelva a intentarlo más tarde.',
    forms: { pdf: 'PDF', docx: 'Word', html: 'Página web' },
    receipt: 'Recepción',
    askReceipt: 'Abrir esta página no se considera un acuse de recibo. Confirme la recepción con este botón.',
    confirm: 'Confirmar la recepción',
    confirmed: 'La recepción se confirmó el {day}.',
    ended: 'Este enlace no abre nada',
    endedWhat:
      'Fue sustituido o nunca existió. Si ha llegado un correo más reciente, use su enlace, o escriba a quien lo envió.',
    busy: 'Ahora no ha sido posible',
    busyWhat: 'No se ha perdido nada. Vuelva a intentarlo en un momento.',
  },
  fr: {
    name: 'français',
    languages: 'Langues',
    title: 'Lettre de transmission',
    document: 'Le document',
    noDocument: 'Le document ne peut pas être affiché ici pour l’instant. Veuillez réessayer plus tard.',
    forms: { pdf: 'PDF', docx: 'Word', html: 'Page web' },
    receipt: 'Réception',
    askReceipt: 'Ouvrir cette page ne vaut pas accusé de réception. Veuillez confirmer la réception avec ce bouton.',
    confirm: 'Confirmer la réception',
    confirmed: 'La réception a été confirmée le {day}.',
    ended: 'Ce lien n’ouvre rien',
    endedWhat:
      'Il a été remplacé ou n’a jamais existé. Si un message plus récent est arrivé, utilisez son lien, ou écrivez à la personne qui l’a envoyé.',
    busy: 'Cela n’a pas fonctionné',
    busyWhat: 'Rien n’a été perdu. Veuillez réessayer dans un instant.',
  },
  ru: {
    name: 'русский',
    languages: 'Языки',
    title: 'Препроводительное письмо',
    document: 'Документ',
    noDocument: 'Сейчас документ нельзя показать здесь. Попробуйте позже.',
    forms: { pdf: 'PDF', docx: 'Word', html: 'Веб-страница' },
    receipt: 'Получение',
    askReceipt: 'Открытие этой страницы не считается подтверждением. Подтвердите получение этой кнопкой.',
    confirm: 'Подтвердить получение',
    confirmed: 'Получение подтверждено {day}.',
    ended: 'Эта ссылка ничего не открывает',
    endedWhat:
      'Её заменили, или её никогда не было. Если пришло более новое письмо, воспользуйтесь ссылкой из него или напишите отправителю.',
    busy: 'Сейчас не получилось',
    busyWhat: 'Ничего не потеряно. Попробуйте ещё раз через минуту.',
  },
  zh: {
    name: '中文',
    languages: '语言',
    title: '转递函',
    document: '文件',
    noDocument: '目前无法在此显示该文件。请稍后再试。',
    forms: { pdf: 'PDF', docx: 'Word', html: '网页' },
    receipt: '签收',
    askReceipt: '打开本页并不视为签收。请用此按钮确认收到。',
    confirm: '确认收到',
    confirmed: '已于{day}确认收到。',
    ended: '此链接无法打开任何内容',
    endedWhat: '该链接已被替换或从未有效。如已收到较新的邮件，请使用其中的链接，或写信给发件方。',
    busy: '暂时未能完成',
    busyWhat: '没有丢失任何内容。请稍后再试。',
  },
}
