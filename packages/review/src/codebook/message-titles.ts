import type { Language } from '../language/language.ts'
import type { MessageId } from './message-ids.ts'

/**
 * What each of the nine messages says, as a noun phrase. English follows the closing remarks of 23 June 2017; the other
 * five were carried over and need a native reader.
 */
export const messageTitles: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  en: {
    M1: 'a victim- and survivor-centred approach, rights and long-term reintegration',
    M2: 'root causes and the 2030 Agenda for Sustainable Development',
    M3: 'education, awareness and less stigma',
    M4: 'partnership and coordination',
    M5: 'conflict, crises and disasters, and the vulnerability of migrants and refugees',
    M6: 'new forms of trafficking, innovation and technology',
    M7: 'accountability, prosecution and punishment',
    M8: 'victims who must not be treated as criminals',
    M9: 'political will',
  },
  fr: {
    M1: 'une approche centrée sur les victimes et les personnes rescapées, leurs droits et leur réinsertion durable',
    M2: 'les causes profondes et le Programme de développement durable à l’horizon 2030',
    M3: 'l’éducation, la sensibilisation et la lutte contre la stigmatisation',
    M4: 'le partenariat et la coordination',
    M5: 'les conflits, les crises et les catastrophes, et la vulnérabilité des migrants et des réfugiés',
    M6: 'les nouvelles formes de traite, l’innovation et la technologie',
    M7: 'la responsabilité pénale, les poursuites et les sanctions',
    M8: 'les victimes, qui ne doivent pas être traitées en criminelles',
    M9: 'la volonté politique',
  },
  es: {
    M1: 'un enfoque centrado en las víctimas y supervivientes, sus derechos y su reintegración a largo plazo',
    M2: 'las causas profundas y la Agenda 2030 para el Desarrollo Sostenible',
    M3: 'la educación, la sensibilización y la reducción del estigma',
    M4: 'las alianzas y la coordinación',
    M5: 'los conflictos, las crisis y los desastres, y la vulnerabilidad de migrantes y refugiados',
    M6: 'las nuevas formas de trata, la innovación y la tecnología',
    M7: 'la rendición de cuentas, el enjuiciamiento y el castigo',
    M8: 'las víctimas, que no deben ser tratadas como delincuentes',
    M9: 'la voluntad política',
  },
  ru: {
    M1: 'подход, ориентированный на жертв и выживших, их права и долгосрочная реинтеграция',
    M2: 'коренные причины и Повестка дня в области устойчивого развития на период до 2030 года',
    M3: 'просвещение, осведомленность и преодоление стигмы',
    M4: 'партнерство и координация',
    M5: 'конфликты, кризисы и бедствия, уязвимость мигрантов и беженцев',
    M6: 'новые формы торговли людьми, инновации и технологии',
    M7: 'ответственность, уголовное преследование и наказание',
    M8: 'недопустимость обращения с жертвами как с преступниками',
    M9: 'политическая воля',
  },
  ar: {
    M1: 'نهج محوره الضحايا والناجون وحقوقهم وإعادة إدماجهم على المدى الطويل',
    M2: 'الأسباب الجذرية وخطة التنمية المستدامة لعام 2030',
    M3: 'التثقيف والتوعية والحد من الوصم',
    M4: 'الشراكة والتنسيق',
    M5: 'النزاعات والأزمات والكوارث وضعف المهاجرين واللاجئين',
    M6: 'الأشكال الجديدة للاتجار والابتكار والتكنولوجيا',
    M7: 'المساءلة والملاحقة القضائية والعقاب',
    M8: 'عدم معاملة الضحايا معاملة المجرمين',
    M9: 'الإرادة السياسية',
  },
  zh: {
    M1: '以受害人和幸存者为中心的办法、其权利和长期重返社会',
    M2: '根源问题和2030年可持续发展议程',
    M3: '教育、提高认识和减少污名化',
    M4: '伙伴关系和协调',
    M5: '冲突、危机和灾害以及移民和难民的脆弱处境',
    M6: '新形式的人口贩运、创新和技术',
    M7: '问责、起诉和惩处',
    M8: '受害人不应被当作罪犯',
    M9: '政治意愿',
  },
}
