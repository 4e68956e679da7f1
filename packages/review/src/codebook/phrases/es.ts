import type { PhraseList } from '../phrase-list.ts'

/** Spanish. Carried over from the English list; not yet measured: no labelled Spanish interventions were at hand. */
export const es: PhraseList = {
  messages: {
    M1: {
      4: 'centrad* víctima* | centrad* superviviente* | centrad* sobreviviente* | reintegración | reinserción | fondo fiduciario | fondo contribuciones voluntarias',
      3: 'superviviente* | sobreviviente* | rehabilita* | protección víctimas | proteger víctimas | asistencia víctimas | ayuda* víctimas | apoyo víctimas | identific* víctimas | derechos víctimas | dignidad | trauma* | albergue* | refugio* víctimas | apoyo largo plazo',
      2: 'recuperación | víctima* | derechos humanos | identificación | asistencia | compasión | indemniza* | compensa* | reparación | psicol* | voces | escuchar* | solidaridad | permiso residencia | protección internacional | igualdad género | interés superior | derivación | asistencia jurídica',
      1: 'derechos | proteger | protección | apoyo | apoyar | sufri* | mujeres | niñas | niños | respeto | salud',
      not: 'consejo derechos humanos | protección fronteras',
    },
    M2: {
      4: 'causas profundas | causas fundamentales | causas subyacentes | raíz | raíces | agenda 2030 | objetivos desarrollo sostenible',
      3: 'pobreza | desigualdad* | desempleo | exclusión | discriminación | demanda | trabajo decente | factores',
      2: 'causas | estructural* | margina* | oportunidad* | empleo* | medios vida | prevención | objetivos | metas | desarrollo sostenible | vulnerabilidad* | trabajo infantil | cadenas suministro | integral | jóvenes | género | racial*',
      1: 'económic* | social* | prevenir | desarrollo | corrupción | hambre | violencia',
    },
    M3: {
      4: 'sensibiliza* | concienciación | concientización | conciencia | estigma* | día mundial',
      3: 'campaña* | educar | opinión pública | informe mundial',
      2: 'educación | medios comunicación | magnitud | escuela* | enseñ* | millones | investigaciones sobre | datos | estadísticas | estima* | por ciento | invisib* | informar público | comprensión',
      1: 'conocimiento* | cifras | información | público | atención | riesgos | comunidades',
      not: 'medios sociales | intercambio información',
    },
    M4: {
      4: 'asociaciones entre | alianza* | sociedad civil | sector privado | académic* | mundo académico | interinstitucional* | múltiples interesados',
      3: 'cooperación | cooper* | coordinación | coordin* | colabor* | interesados | trabajar junt* | acción conjunta | esfuerzos conjuntos | ong | no gubernamental* | intercambio información | compartir datos',
      2: 'junt* | asociado* | socios | empresa* | coalición* | iglesia* | religios* | bilateral* | multilateral* | regional* | comunidad internacional | conjunt* | mecanismos | sindicatos | empleadores | contratación pública',
      1: 'internacional* | acuerdo* | iniciativa* | redes | diálogo | instituciones | región',
      not: 'redes traficantes | redes tratantes | redes criminales | redes delictivas',
    },
    M5: {
      4: 'conflicto* armado* | desastre* natural* | crisis humanitaria* | emergencia* humanitaria*',
      3: 'migrante* | migración | migracion* | migrator* | inmigra* | refugiad* | desplazad* | asilo | conflicto* | desastre* | no acompañad* | grupos armados | mediterráneo | frontera* | tráfico ilícito migrantes',
      2: 'guerra* | emergencia* | irregular* | humanitari* | rutas | campamentos | vías legales | mantenimiento paz | sahel | libia | huy* | huir',
      1: 'crisis | armad* | terrorista* | tránsito | mar | clima*',
    },
    M6: {
      4: 'nuevas formas | formas nuevas | nuevas tecnologías | redes sociales | inteligencia artificial | captación línea | reclutamiento línea',
      3: 'tecnolog* | internet | en línea | digital* | criptomoneda* | cifrado | algoritmo* | innova* | estafa* | nuevas tendencias',
      2: 'ciber | plataformas | emergente*',
      1: 'nuev*',
      not: 'ciberdelincuencia | países emergentes | economías emergentes | transferencia tecnolog*',
    },
    M7: {
      4: 'rendición cuentas | enjuicia* tratantes | enjuicia* traficantes | llevar justicia | ante justicia | impunidad | conden* tratantes | autores delito* | perpetrador*',
      3: 'enjuicia* | castig* | investiga* | legisla* | penal* | decomis* | tipificar | tipificación | palermo | extradición | justicia | protocolo* | ratific* | desmantel* | deten* tratantes',
      2: 'tribuna* | ley | leyes | delincuencia organizada | crimen organizado | convención* | relator* | policía | activos | corrientes financieras | delincuentes | cárcel | prisión | tratantes | traficantes | judicial* | jueces',
      1: 'delito* | crimen | jurídic* | instrumentos | ganancias | lucha',
      not: 'corte penal internacional | estado derecho | justicia social | justicia climática | no son delincuentes',
    },
    M8: {
      4: 'no criminales | no delincuentes | no castigo | no penalización | no ser castigad* | no ser enjuiciad* | no ser detenid* | obligad* cometer | capacita* policía* | formación policía* | capacitación fuerzas orden | tratad* como víctimas | tratad* como delincuentes | tratad* como criminales',
      3: 'revictimiza* | victimización secundaria | antecedentes penales | detenid* | capacitación jueces | capacitación fiscales | capacitación agentes | criminaliza* víctimas | obligad*',
      2: 'como víctimas | reconoc* víctimas | deport* | capacitad*',
      1: 'capacitación | formación | reconoc*',
      not: 'traficantes detenidos | tratantes detenidos',
    },
    M9: {
      4: 'voluntad política | compromiso político | escatimar esfuerzos | plan acción mundial | plan acción nacional | de las palabras a los hechos',
      3: 'determinación | decidid* | compromiso* | comprometid* | más alto nivel | declaración | plan acción | acción urgente | medidas urgentes',
      2: 'voluntad | priori* | líderes | dirigentes | aplicar | aplicación | el plan | actuar ahora | recursos | estrategia* | medidas concretas | promesa* | intensific* | redobl* | reafirm*',
      1: 'esfuerzos | actuar | fortalecer | urgente* | gobierno | cumbre | acción',
    },
  },
  subject:
    'trata personas | trata seres humanos | trata mujeres | trata niños | la trata | esclavitud moderna | formas contemporáneas esclavitud | trabajo forzoso | tráfico personas | tráfico seres humanos',
  scourges:
    'terroris* | extremis* | droga* | estupefacientes | armas | ciberdelincuencia | ciberdelito* | blanqueo | lavado | corrupción | delincuencia | crimen organizado | piratería | caza furtiva | tráfico ilícito | migración ilegal | nuclear* | fraude',
}
