import type { PhraseList } from '../phrase-list.ts'

/** French. Carried over from the English list; not yet measured: no labelled French interventions were at hand. */
export const fr: PhraseList = {
  messages: {
    M1: {
      4: 'centré* victime* | axé* victime* | centré* survivant* | centré* rescapé* | réinsertion | réintégration | fonds contributions volontaires',
      3: 'survivant* | rescapé* | réadaptation | protection victimes | protéger victimes | aide* victimes | assistance victimes | identif* victimes | droits victimes | dignité | traumatis* | foyer* accueil | soutien long terme',
      2: 'rétablissement | victime* | droits homme | droits humains | droits fondamentaux | identification | assistance | compassion | indemnis* | réparation* | psycho* | entendu* | solidarité | titre séjour | protection internationale | égalité genres | intérêt supérieur | orientation | aide juridi*',
      1: 'droits | protéger | protection | soutien | souffr* | femmes | filles | enfants | écouter | respect | santé',
      not: 'protection frontières | conseil droits homme',
    },
    M2: {
      4: 'causes profondes | racine* | programme 2030 | objectifs développement durable',
      3: 'pauvreté | inégalité* | chômage | exclusion | discrimination* | demande | travail décent | facteurs',
      2: 'causes | structurel* | marginalis* | perspectives | emploi* | moyens subsistance | prévention | objectifs | cibles | développement durable | vulnérabilité* | travail enfants | chaînes approvisionnement | globale | jeunes | genre | racial*',
      1: 'économique* | social* | prévenir | développement | corruption | faim | violence*',
      not: 'à la demande',
    },
    M3: {
      4: 'sensibilis* | stigmatis* | journée mondiale | prise conscience',
      3: 'campagne* | éduquer | éducation public | opinion publique | rapport mondial',
      2: 'éducation | médias | ampleur | école* | enseign* | millions | recherche* | données | statistiques | estim* | pour cent | invisib* | informer public | comprendre',
      1: 'connaissance* | chiffres | information* | public | attention | risques | communautés',
      not: 'médias sociaux | échange informations',
    },
    M4: {
      4: 'partenariat* | société civile | secteur privé | universitaire* | interinstitution* | multipartite*',
      3: 'coopération | coopér* | coordination | coordonn* | collabor* | parties prenantes | travailler ensemble | action commune | efforts conjoints | alliance* | ong | non gouvernement* | échange informations | partage données',
      2: 'ensemble | partenaire* | entreprise* | coalition* | église* | religieu* | bilatéra* | multilatéra* | régional* | communauté internationale | conjoint* | mécanismes | syndicats | employeurs | marchés publics',
      1: 'international* | accord* | initiative* | réseau* | dialogue | institutions | région',
      not: 'réseaux trafiquants | réseaux criminels | réseaux passeurs',
    },
    M5: {
      4: 'conflit* armé* | catastrophe* naturelle* | crise* humanitaire* | urgence humanitaire',
      3: 'migrant* | migration* | migrat* | immigr* | réfugié* | déplacé* | asile | conflit* | catastrophe* | non accompagné* | groupes armés | méditerranée | frontière* | passeurs | trafic illicite migrants',
      2: 'guerre* | urgence* | irréguli* | humanitaire* | itinéraire* | camps | voies légales | maintien paix | crises | sahel | libye | fuir | fuient',
      1: 'crise | armé* | terroristes | transit | mer | climat*',
      not: 'médecins sans frontières | sans frontières',
    },
    M6: {
      4: 'nouvelles formes | formes nouvelles | nouvelles technologies | réseaux sociaux | médias sociaux | intelligence artificielle | recrutement ligne',
      3: 'technologi* | internet | en ligne | numérique* | cryptomonnai* | chiffrement | algorithme* | innov* | escroquerie* | nouvelles tendances',
      2: 'cyber | plateformes | émergent*',
      1: 'nouve*',
      not: 'cybercriminalité | pays émergents | économies émergentes | transfert technologi*',
    },
    M7: {
      4: 'responsabilité pénale | poursui* trafiquants | traduire justice | traduits justice | impunité | condamn* trafiquants | auteurs traite | auteurs infractions',
      3: 'poursuites | punir | sanctions pénales | enquête* | législati* | pénal* | confiscation | incriminer | incrimination | palerme | extradition | justice | protocole* | ratifi* | démanteler | arrêt* trafiquants',
      2: 'tribuna* | loi | lois | criminalité organisée | convention* | rapporteur* | police | avoirs | flux financiers | criminels | prison | trafiquants | judiciaire* | juges | auteurs',
      1: 'crime* | criminel* | juridique* | instruments | profits | lutte',
      not: 'cour pénale internationale | état de droit | justice sociale | justice climatique | pas des criminels',
    },
    M8: {
      4: 'pas criminels | pas délinquants | non sanction | non pénalisation | non incrimination victimes | pas être punies | pas être poursuivies | contraint* commettre | former policiers | formation police | formation forces ordre | traitées comme victimes | traitées comme criminel*',
      3: 'nouvelle victimisation | revictimis* | victimisation secondaire | casier judiciaire | détenu* | formation juges | formation procureurs | formation agents | criminalis* victimes | contrainte',
      2: 'comme victimes | reconn* victimes | expuls* | formé*',
      1: 'formation | reconn*',
      not: 'trafiquants détenus',
    },
    M9: {
      4: 'volonté politique | engagement politique | aucun effort | plan action mondial | plan action national | des paroles aux actes',
      3: 'détermin* | engagement* | engagé* | résolu* | plus haut niveau | déclaration | plan action | action urgente',
      2: 'volonté | priorit* | dirigeants | mettre oeuvre | mise oeuvre | le plan | agir maintenant | ressources | stratégi* | mesures concrètes | promesse* | intensifi* | redoubl* | réaffirm*',
      1: 'efforts | agir | renforcer | urgent* | gouvernement | sommet | action',
    },
  },
  subject:
    'traite personnes | traite êtres humains | traite humains | traite femmes | traite enfants | la traite | esclavage moderne | formes contemporaines esclavage | travail forcé | traite de',
  scourges:
    'terroris* | extrémis* | drogue* | stupéfiants | armes | cybercriminalité | blanchiment | corruption | criminalité | crime organisé | piraterie | braconnage | immigration clandestine | trafic illicite | criminalité transnationale | nucléaire* | fraude',
}
