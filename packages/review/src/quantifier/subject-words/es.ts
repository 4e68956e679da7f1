import { forms, type SubjectWords } from './subject-words.ts'

/** Spanish. */
export const es: SubjectWords = {
  said: [
    'estaban de acuerdo|se mostraron de acuerdo|estaban unidos',
    forms(
      'subray destac recalc señal enfatiz afirm reafirm acord apoy respald solicit exhort llam manifest expres declar abog recomend',
      'aron an aba aban ó a ado',
    ),
    forms(
      'lament elogi aplaud acept aprob conden inst habl opin observ encomi agradec reclam plante pregunt inst invoc',
      'aron an aban ó',
    ),
    forms('reconoc coincid convin pid exig insist advirt propus quis defend', 'ieron en ía ían ió e ido'),
    'pidió|pidieron|pedían|convinieron|convino|propusieron|propuso|dijeron|dijo|dicen|hicieron hincapié|hizo hincapié|hacen hincapié|hicieron un llamamiento|hizo un llamamiento|acogieron con beneplácito|acogió con beneplácito|advirtieron|advirtió|advierten|coinciden|proponen|hicieron notar|tomaron la palabra|estuvieron de acuerdo|estuvo de acuerdo|están de acuerdo|pusieron de relieve|puso de relieve|reconocieron|reconoció|reconocen|exigió|exigieron',
  ].join('|'),
  passive: `${forms('subray destac recalc señal enfatiz afirm reafirm acord apoy respald solicit expres declar recomend acept aprob conden plante compart', 'ada ados adas')}|${forms('reconoc exig ped advert defend', 'ida idos idas')}`,
  loose: '',
  followed: '',
  objected:
    'opuso|opusieron|opone|oponen|objetó|objetaron|discrepó|discreparon|disintió|disintieron|rechazó|rechazaron|cuestionó|cuestionaron|impugnó|impugnaron|puso objeciones|planteó objeciones|formuló objeciones|expresó desacuerdo|estuvo en desacuerdo|estuvo en contra|habló en contra',
  everyone:
    'todos menos uno|todos salvo uno|todas menos una|todas salvo una|todos menos dos|todos|todas|todas y todos|todos y todas|todos ellos|todas ellas|todos los presentes|todos los asistentes|los presentes|los asistentes|cada uno|cada una|todo el mundo|todos y cada uno|todas las personas presentes',
  notAfter: 'de|a|para|por|en|con|contra|sobre|ante',
  inverted: 'la|el|que|un|una',
  nobody: 'nadie|ninguno|ninguna|ninguno de ellos|ninguno de los presentes|ni uno|ni uno solo|ni una sola persona',
  house:
    'la sala|toda la sala|la sala entera|la asamblea|el auditorio|la audiencia|la reunión|el público|la audiencia en su conjunto|el pleno',
  filler:
    '*mente|se|también|además|asimismo|luego|han|ha|habían|había|por igual|sin excepción|en su conjunto|de nuevo|presentes|en la sala|que hablaron|que tomaron la palabra|a su vez|lo|la|le|de acuerdo',
  into: 'de|del|en|entre|procedentes|representantes|y|con',
  stop: 'él|ella|ellos|ellas|que|quien|quienes|orador|oradores|oradora|participante|participantes|delegación|delegaciones|representante|es|son|han|ha|debe|deben|puede|pueden|no|ni|hay|sus|su|nuestros|millones|miles|millón',
  by: 'por|de parte de',
  after: 'que|sin|y|en|durante|quienes|presentes|como|al',
  determiners: {
    all: 'todos los|todas las|todos|todas|cada|cada uno de los|cada una de las|la totalidad de los|la totalidad de las|el conjunto de los|el conjunto de las',
    none: 'ningún|ninguna|ninguno de los|ninguna de las|ni un solo|ni una sola|ni un|ni una',
    most: 'la mayoría de los|la mayoría de las|mayoría de|la mayor parte de los|la mayor parte de las|casi todos los|casi todas las',
    many: 'muchos|muchas|numerosos|numerosas|muchos de los|muchas de las|un gran número de|decenas de|gran cantidad de',
    several: 'varios|varias|diversos|diversas|varios de los|varias de las|un número de|una serie de',
    some: 'ambos|ambas|algunos|algunas|unos|unas|otros|otras|unos pocos|unas pocas|algunos de los|algunas de las',
    one: 'un|una',
  },
  and: 'y|pero|e|mientras que',
  allBut: '',
  percent: 'por ciento|percent',
  shares:
    'más de la mitad=51/100|dos tercios=2/3|dos terceras partes=2/3|tres cuartos=3/4|tres cuartas partes=3/4|cuatro quintos=4/5|la mitad=1/2|mitad=1/2|un tercio=1/3|una tercera parte=1/3|un cuarto=1/4|una cuarta parte=1/4',
  outOf: 'de cada|de',
  articles: 'los|las',
  plural: /s$/,
  describesBefore: 1,
  describesAfter: true,
  units: {
    speakers:
      'oradores|orador|oradoras|oradora|participantes|participante|delegaciones|delegación|delegados|panelistas|intervinientes|ponentes',
    'member-states': 'estados miembros|estado miembro',
    states: 'estados|estado|países|país|gobiernos|gobierno',
    'international-organizations':
      'organizaciones internacionales|organizaciones intergubernamentales|organizaciones regionales|entidades de las naciones unidas|organismos de las naciones unidas|organismos internacionales|organización internacional',
    'civil-society':
      'organizaciones de la sociedad civil|organizaciones no gubernamentales|ong|organización de la sociedad civil|organización no gubernamental',
    companies: 'empresas|empresa|compañías',
    survivors: 'supervivientes|superviviente|sobrevivientes|sobreviviente',
    organizations: 'organizaciones|organización|organismos|instituciones|entidades',
    constituencies: 'sectores|sector|grupos de interesados|grupos interesados|categorías de participantes',
    panels: 'paneles|mesas redondas|panel|mesas',
  },
}
