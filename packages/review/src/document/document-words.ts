import type { Language } from '../language/language.ts'

/** The words of the form itself. Everything else in a document is said by its authors. */
export type DocumentWords = {
  readonly organization: string
  readonly distribution: Readonly<Record<'general' | 'limited', string>>
  /** With `{language}`. */
  readonly original: string
  readonly languages: Readonly<Record<Language, string>>
  readonly annex: string
  /** What a mark in a compilation asks, as delegations write it. */
  readonly asks: Readonly<Record<'add' | 'by' | 'delete' | 'retain' | 'replace', string>>
  readonly agreed: string
  /** What is asked of a whole paragraph: `{by}`, and of one that moves `{label}` of the paragraph it would follow. */
  readonly notes: Readonly<Record<'bracket' | 'agree' | 'drop' | 'move' | 'first', string>>
  /** A group without some of its members: `{party}`, `{states}`. */
  readonly except: string
  /** Over what the sentences of a paragraph rest on. */
  readonly sources: string
  /** For a speaker who is not named. */
  readonly unnamed: string
  /** With `{number}`. */
  readonly sentence: string
  /** Between a delegation and what it asks. French has a narrow space before it, Chinese one wide sign. */
  readonly colon: string
}

/**
 * In the language of the document throughout. (The printed Arabic, Chinese and Russian editions keep "Distr.: General" in
 * English; whoever listens to the page would hear a foreign word read as one of their own.)
 */
export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  ar: {
    organization: 'الأمم المتحدة',
    distribution: { general: 'التوزيع: عام', limited: 'التوزيع: محدود' },
    original: 'الأصل: {language}',
    languages: {
      ar: 'بالعربية',
      en: 'بالإنكليزية',
      es: 'بالإسبانية',
      fr: 'بالفرنسية',
      ru: 'بالروسية',
      zh: 'بالصينية',
    },
    annex: 'المرفق',
    asks: { add: 'إضافة', by: 'يستعاض عنها بما يلي', delete: 'حذف', retain: 'إبقاء', replace: 'استبدال' },
    agreed: 'متفق عليها رهنا بالاستشارة',
    notes: {
      bracket: '[{by}: الفقرة كلها بين قوسين]',
      agree: '[{by}: موافقة رهنا بالاستشارة]',
      drop: '[{by}: حذف الفقرة]',
      move: '[{by}: نقلها إلى ما بعد {label}]',
      first: '[{by}: نقلها إلى البداية]',
    },
    except: '{party} (باستثناء {states})',
    sources: 'ما تستند إليه هذه الفقرة',
    unnamed: 'متحدث لم يذكر اسمه',
    sentence: 'الجملة {number}',
    colon: ': ',
  },
  en: {
    organization: 'United Nations',
    distribution: { general: 'Distr.: General', limited: 'Distr.: Limited' },
    original: 'Original: {language}',
    languages: { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' },
    annex: 'Annex',
    asks: { add: 'add', by: 'replace by', delete: 'delete', retain: 'retain', replace: 'replace' },
    agreed: 'agreed ad ref',
    notes: {
      bracket: '[{by}: whole paragraph in brackets]',
      agree: '[{by}: agree ad ref]',
      drop: '[{by}: delete paragraph]',
      move: '[{by}: move after {label}]',
      first: '[{by}: move to the beginning]',
    },
    except: '{party} (except {states})',
    sources: 'What this paragraph rests on',
    unnamed: 'A speaker who is not named',
    sentence: 'Sentence {number}',
    colon: ': ',
  },
  es: {
    organization: 'Naciones Unidas',
    distribution: { general: 'Distr. general', limited: 'Distr. limitada' },
    original: 'Original: {language}',
    languages: { ar: 'árabe', en: 'inglés', es: 'español', fr: 'francés', ru: 'ruso', zh: 'chino' },
    annex: 'Anexo',
    asks: { add: 'añadir', by: 'sustituir por', delete: 'suprimir', retain: 'mantener', replace: 'sustituir' },
    agreed: 'acordado ad referéndum',
    notes: {
      bracket: '[{by}: todo el párrafo entre corchetes]',
      agree: '[{by}: de acuerdo ad referéndum]',
      drop: '[{by}: suprimir el párrafo]',
      move: '[{by}: trasladar después de {label}]',
      first: '[{by}: trasladar al principio]',
    },
    except: '{party} (excepto {states})',
    sources: 'En qué se basa este párrafo',
    unnamed: 'Una persona cuyo nombre no se indica',
    sentence: 'Oración {number}',
    colon: ': ',
  },
  fr: {
    organization: 'Nations Unies',
    distribution: { general: 'Distr. générale', limited: 'Distr. limitée' },
    original: 'Original\u202f: {language}',
    languages: { ar: 'arabe', en: 'anglais', es: 'espagnol', fr: 'français', ru: 'russe', zh: 'chinois' },
    annex: 'Annexe',
    asks: { add: 'ajouter', by: 'remplacer par', delete: 'supprimer', retain: 'conserver', replace: 'remplacer' },
    agreed: 'accepté ad referendum',
    notes: {
      bracket: '[{by}\u202f: tout le paragraphe entre crochets]',
      agree: '[{by}\u202f: accord ad referendum]',
      drop: '[{by}\u202f: supprimer le paragraphe]',
      move: '[{by}\u202f: déplacer après {label}]',
      first: '[{by}\u202f: déplacer au début]',
    },
    except: '{party} (sauf {states})',
    sources: 'Ce sur quoi repose ce paragraphe',
    unnamed: 'Une personne dont le nom n’est pas indiqué',
    sentence: 'Phrase {number}',
    colon: '\u202f: ',
  },
  ru: {
    organization: 'Организация Объединенных Наций',
    distribution: { general: 'Распространение: общее', limited: 'Распространение: ограниченное' },
    original: 'Язык оригинала: {language}',
    languages: {
      ar: 'арабский',
      en: 'английский',
      es: 'испанский',
      fr: 'французский',
      ru: 'русский',
      zh: 'китайский',
    },
    annex: 'Приложение',
    asks: { add: 'добавить', by: 'заменить на', delete: 'исключить', retain: 'сохранить', replace: 'заменить' },
    agreed: 'согласовано ad referendum',
    notes: {
      bracket: '[{by}: весь пункт в скобках]',
      agree: '[{by}: согласие ad referendum]',
      drop: '[{by}: исключить пункт]',
      move: '[{by}: перенести после {label}]',
      first: '[{by}: перенести в начало]',
    },
    except: '{party} (кроме {states})',
    sources: 'На чем основан этот пункт',
    unnamed: 'Выступающий, имя которого не указано',
    sentence: 'Предложение {number}',
    colon: ': ',
  },
  zh: {
    organization: '联合国',
    distribution: { general: '分发：普遍', limited: '分发：有限' },
    original: '原文：{language}',
    languages: { ar: '阿拉伯文', en: '英文', es: '西班牙文', fr: '法文', ru: '俄文', zh: '中文' },
    annex: '附件',
    asks: { add: '增加', by: '改为', delete: '删除', retain: '保留', replace: '替换' },
    agreed: '暂定商定',
    notes: {
      bracket: '[{by}：整段加方括号]',
      agree: '[{by}：暂定同意]',
      drop: '[{by}：删除该段]',
      move: '[{by}：移至 {label} 之后]',
      first: '[{by}：移至开头]',
    },
    except: '{party}（{states} 除外）',
    sources: '本段依据',
    unnamed: '未具名的发言者',
    sentence: '第{number}句',
    colon: '：',
  },
}

/** Which way a language is written. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** What stands between two sentences: nothing in Chinese. */
export function sentenceGap(language: Language): '' | ' ' {
  return language === 'zh' ? '' : ' '
}
