import type { Mail } from '../mail/mail-server.ts'

/** The words of the mail, by language; it says that something waits, and neither where nor what nor for whom. */
const words = {
  ar: {
    subject: 'هناك ما ينتظرك',
    lines: ['مرحبًا،', 'هناك ما ينتظرك.', 'أنت طلبت هذه الرسالة. يمكنك إيقافها في حسابك بعد تسجيل الدخول.'],
  },
  en: {
    subject: 'Something waits for you',
    lines: [
      'Hello,',
      'something waits for you.',
      'You asked for this message. You can end it in your account, after signing in.',
    ],
  },
  es: {
    subject: 'Algo le espera',
    lines: [
      'Hola:',
      'Algo le espera.',
      'Usted pidió este mensaje. Puede desactivarlo en su cuenta, después de iniciar sesión.',
    ],
  },
  fr: {
    subject: 'Quelque chose vous attend',
    lines: [
      'Bonjour,',
      'quelque chose vous attend.',
      'Vous avez demandé ce message. Vous pouvez y mettre fin dans votre compte, après vous être connecté.',
    ],
  },
  ru: {
    subject: 'Вас кое-что ждёт',
    lines: [
      'Здравствуйте!',
      'Вас кое-что ждёт.',
      'Вы просили об этом письме. Отключить его можно в своей учётной записи после входа.',
    ],
  },
  zh: {
    subject: '有事项等您处理',
    lines: ['您好：', '有事项等您处理。', '此邮件是您要求发送的。登录后可在您的账户中停止。'],
  },
} as const

/**
 * That something waits. Without a link: whoever reads the mail over a shoulder learns no address, and nobody is used to
 * signing in where a mail leads.
 *
 * @param language English where it is none of ours
 */
export function notificationMail(to: string, language: string): Mail {
  const spoken: Readonly<Record<string, (typeof words)[keyof typeof words] | undefined>> = words
  const { subject, lines } = spoken[language] ?? words.en
  return { to, subject, text: `${lines.join('\n\n')}\n` }
}
