import type { ForceWords } from '../force.ts'

export const es: ForceWords = {
  preamble:
    'recordando|reafirmando|reiterando|reconociendo|observando|tomando (?:nota|en (?:cuenta|consideración))|teniendo (?:presente|en cuenta)|subrayando|destacando|recalcando|poniendo de relieve|acogiendo|considerando|preocupad[ao]s?|alarmad[ao]s?|inquiet[ao]|convencid[ao]s?|consciente?s?|guiad[ao]s?|afirmando|expresando|habiendo (?:examinado|considerado|escuchado|recibido|aprobado)|resuelt[ao]s?|decidid[ao]s?|deplorando|condenando|encomiando|deseos[ao]s?|lamentando|actuando|haciendo notar|insistiendo',
  bind: 'decid(?:e|imos)|resuelve|resolvemos|se compromete|nos comprometemos|reafirm(?:a|amos) (?:nuestro|nuestros|su|sus) (?:\\p{L}+ )?compromisos?|reiter(?:a|amos) (?:nuestro|nuestros|su|sus) (?:\\p{L}+ )?compromisos?|renov(?:amos|ar) (?:nuestro|nuestros) compromisos?|aprueba|aprobamos|proclam(?:a|amos)|establec(?:e|emos)|acord(?:amos)|convenimos',
  call: 'inst(?:a|amos)|exhort(?:a|amos)|solicit(?:a|amos)|pid(?:e)|pedimos|hac(?:e|emos) un llamamiento|exig(?:e|imos)|requier(?:e|en)|requerimos|apel(?:a|amos)',
  encourage:
    'alient(?:a|an)|alentamos|invit(?:a|amos)|recomiend(?:a|an)|recomendamos|anim(?:a|amos)|sugier(?:e|en)|sugerimos',
  note: 'observ(?:a|amos)|tom(?:a|amos) nota|reconoc(?:e|emos)|recuerd(?:a|an)|recordamos|acog(?:e|emos)|subray(?:a|amos)|destac(?:a|amos)|recalc(?:a|amos)|reafirm(?:a|amos)|reiter(?:a|amos)|afirm(?:a|amos)|expres(?:a|amos)|conden(?:a|amos)|deplor(?:a|amos)|encomi(?:a|amos)|lament(?:a|amos)|consider(?:a|amos)|hac(?:e|emos) (?:suy[ao]s?|nuestr[ao]s?)|declar(?:a|amos)|pon(?:e|emos) de relieve|señal(?:a|amos)',
  before:
    'profundamente|gravemente|firmemente|encarecidamente|solemnemente|enérgicamente|también|nuevamente|una vez más|además|plenamente',
  after:
    'también|además|asimismo|nuevamente|de nuevo|una vez más|encarecidamente|enérgicamente|con (?:aprecio|preocupación|satisfacción|beneplácito|interés|pesar|reconocimiento|gratitud)|a este respecto|en particular',
  lead: 'nosotros|y|nosotros,[^.;]{0,160}?,|la asamblea general|a este respecto,?|en este sentido,?|con este fin,?|a tal fin,?',
  shall: 'debe|deben|deberá|deberán|ha de|han de',
  should: 'debería|deberían|convendría',
  hedges:
    'según (?:proceda|corresponda|sea necesario)|cuando (?:proceda|corresponda)|si procede|en la medida de lo posible|de ser posible|dentro de los (?:límites de los )?recursos|con sujeción a|con carácter voluntario|voluntari(?:o|a|os|as|amente)|de conformidad con (?:su|sus|la legislación|el derecho interno)|consider(?:en|ar) la posibilidad|progresivamente',
  wide: 'tod[ao]s|cada|universal(?:mente)?|plen[ao]|plenamente|sin (?:excepción|discriminación)',
  narrow:
    'ciert[ao]s|algun[ao]s|determinad[ao]s|pertinentes|interesad[ao]s|vari[ao]s|entre otr[ao]s|que aún no lo hayan hecho',
}
