import type { ForceWords } from '../force.ts'

export const fr: ForceWords = {
  preamble:
    "rappelant|réaffirmant|réitérant|reconnaissant|considérant|constatant|notant|prenant (?:note|acte|en considération)|tenant compte|ayant (?:à l[’']esprit|présent[es]* à l[’']esprit|examiné|pris connaissance|entendu|adopté|reçu)|soulignant|insistant|se félicitant|saluant|préoccupée?s?|alarmée?s?|inquiète|convaincue?s?|consciente?s?|sachant|guidée?s?|affirmant|exprimant|déplorant|condamnant|résolue?s?|déterminée?s?|désireuse|désirant|regrettant|estimant|se déclarant|agissant|observant|gardant à l[’']esprit",
  bind: "décid(?:e|ons)|(?:nous |s[’'])engage(?:ons)? (?:à|en faveur)|réaffirm(?:e|ons) (?:notre|nos|son|ses) engagements?|réitér(?:e|ons) (?:notre|nos|son|ses) engagements?|renouvel(?:le|ons) (?:notre|nos|son|ses) engagements?|adopt(?:e|ons)|proclam(?:e|ons)|cré(?:e|ons)|convenons",
  call: 'exhort(?:e|ons)|demand(?:e|ons)|pri(?:e|ons)|engage(?:ons)? (?:instamment |vivement )?(?:les|tous|toutes)|appel(?:le|ons)|lan(?:ce|çons) un appel|exig(?:e|eons)|somm(?:e|ons)',
  encourage: 'encourage(?:ons)?|invit(?:e|ons)|recommand(?:e|ons)|suggèr(?:e|ent)|suggérons|préconis(?:e|ons)',
  note: 'not(?:e|ons)|pren(?:d|ons) (?:note|acte)|constat(?:e|ons)|reconnaît|reconnaissons|rappel(?:le|ons)|se félicite|nous félicitons|accueill(?:e|ons)|soulign(?:e|ons)|insist(?:e|ons)|réaffirm(?:e|ons)|réitér(?:e|ons)|affirm(?:e|ons)|exprim(?:e|ons)|condamn(?:e|ons)|déplor(?:e|ons)|salu(?:e|ons)|regrett(?:e|ons)|considèr(?:e|ent)|considérons|fai(?:t|sons) s(?:ienne|iennes)|déclar(?:e|ons)|mesur(?:e|ons)|se déclare|nous déclarons',
  before:
    'profondément|gravement|vivement|fermement|solennellement|pleinement|vigoureusement|à nouveau|de nouveau|également|aussi',
  after:
    'également|aussi|en outre|de nouveau|à nouveau|une fois de plus|instamment|vivement|fermement|énergiquement|avec (?:satisfaction|préoccupation|inquiétude|intérêt|regret|gratitude|reconnaissance)|à cet égard|en particulier',
  lead: "nous|et|nous,[^.;]{0,160}?,|l[’']assemblée générale|à cet égard,?|à cette fin,?|dans ce contexte,?",
  shall: 'doit|doivent|devra|devront|sont tenus de|est tenu de',
  should: 'devrait|devraient|il convient|il importe',
  hedges:
    "selon qu[’']il convient|s[’']il y a lieu|le cas échéant|selon que de besoin|dans la mesure du possible|dans la limite des ressources|sous réserve|à titre volontaire|volontaire(?:s|ment)?|conformément (?:à leur|à la législation|au droit interne|à leurs)|envisager de|progressivement|si possible|si nécessaire",
  wide: 'tous|toutes|chaque|universel(?:le|lement)?|pleine(?:ment)?|sans (?:exception|discrimination)',
  narrow:
    "certaine?s|quelques|concernée?s|intéressée?s|pertinente?s|plusieurs|entre autres|qui ne l[’']ont pas encore fait",
}
