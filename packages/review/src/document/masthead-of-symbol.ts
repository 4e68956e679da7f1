import type { Language } from '../language/language.ts'

type Organ = 'A' | 'A/HRC' | 'S' | 'E'

const words: Readonly<
  Record<Language, { readonly session: string; readonly organs: Readonly<Record<Organ, string>> }>
> = {
  ar: {
    session: 'الدورة {session}',
    organs: { A: 'الجمعية العامة', 'A/HRC': 'مجلس حقوق الإنسان', S: 'مجلس الأمن', E: 'المجلس الاقتصادي والاجتماعي' },
  },
  en: {
    session: 'Session {session}',
    organs: {
      A: 'General Assembly',
      'A/HRC': 'Human Rights Council',
      S: 'Security Council',
      E: 'Economic and Social Council',
    },
  },
  es: {
    session: 'Período de sesiones {session}',
    organs: {
      A: 'Asamblea General',
      'A/HRC': 'Consejo de Derechos Humanos',
      S: 'Consejo de Seguridad',
      E: 'Consejo Económico y Social',
    },
  },
  fr: {
    session: 'Session {session}',
    organs: {
      A: 'Assemblée générale',
      'A/HRC': 'Conseil des droits de l’homme',
      S: 'Conseil de sécurité',
      E: 'Conseil économique et social',
    },
  },
  ru: {
    session: 'Сессия {session}',
    organs: {
      A: 'Генеральная Ассамблея',
      'A/HRC': 'Совет по правам человека',
      S: 'Совет Безопасности',
      E: 'Экономический и Социальный Совет',
    },
  },
  zh: {
    session: '第{session}届会议',
    organs: { A: '大会', 'A/HRC': '人权理事会', S: '安全理事会', E: '经济及社会理事会' },
  },
}

/**
 * The organ and the session that a symbol names: "A/RES/71/287" is of the General Assembly and of its 71st session. What
 * names none is of the General Assembly, whose President holds the hearings, and of no session.
 *
 * @param text in which the symbol stands
 */
export function mastheadOfSymbol(
  text: string,
  language: Language,
): { readonly organ: string; readonly session: string } {
  const session = /\bA\/(?:HRC\/)?(?:RES\/)?(\d{1,3})\//.exec(text)?.[1]
  return {
    organ: words[language].organs[organIn(text)],
    session: session === undefined ? '' : words[language].session.replace('{session}', session),
  }
}

function organIn(text: string): Organ {
  const symbol = /\b(A\/HRC|[ASE])\/(?=[A-Z0-9])/.exec(text)?.[1]
  return symbol === 'A/HRC' || symbol === 'S' || symbol === 'E' ? symbol : 'A'
}
