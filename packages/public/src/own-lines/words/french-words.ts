import type { OwnLinesWords } from '../own-lines-words.ts'

/** The words around a speaker’s own lines. */
export const frenchWords: OwnLinesWords = {
  title: 'Un texte à vérifier',
  intro:
    'Vous avez parlé lors d’une audition. Voici ce qui a été noté comme étant vos paroles. Veuillez regarder si c’est exact.',
  until: 'Cette page est ouverte jusqu’au {until}. Ensuite, adressez-vous à la personne qui vous a donné le lien.',
  alone:
    'Toute personne qui a le lien voit ce que vous voyez. Ne le transmettez pas et fermez cette page quand vous avez fini.',
  lines: 'Ce qui a été noté',
  right: 'Ces lignes sont exactes',
  rightSaid: 'Vous avez dit que ces lignes sont exactes. Merci.',
  ask: 'Demander une correction',
  askWhat:
    'Modifiez le texte pour qu’il soit comme il doit être et dites ce qui est faux. Des personnes le lisent et répondent sur cette page. D’ici là, rien ne change.',
  words: 'Les paroles telles qu’elles doivent être',
  why: 'Ce qui est faux',
  send: 'Demander cette correction',
  asked: 'Ce que vous avez demandé',
  askedOn: 'Demandé le {day}.',
  waiting: 'Pas encore de réponse.',
  accepted: 'Les paroles ont été corrigées.',
  declined: 'Les paroles restent telles quelles. La raison\u202f:',
  release: 'Jusqu’où vos paroles peuvent aller',
  releases: {
    'not-released': 'Nulle part\u202f: il est compté que quelqu’un a parlé, et seul le bureau voit les paroles',
    paraphrase: 'En d’autres termes\u202f: ce que j’ai dit peut être raconté, sans être cité',
    quote: 'Mes paroles peuvent être citées',
  },
  save: 'Enregistrer ce choix',
  withdraw: 'Retirer mes paroles',
  withdrawWhat:
    'Vos paroles disparaissent du compte rendu et de tout résumé montré à partir de maintenant. Il reste compté que quelqu’un a parlé de ces sujets. Cela ne peut pas être annulé.',
  sure: 'Oui, retirer mes paroles pour toujours',
  notSent: 'Aucun résumé signé ne cite vos paroles.',
  sentSigned: 'La version {version} du résumé cite vos paroles et est signée.',
  sentPublished:
    'La version {version} du résumé cite vos paroles et a été publiée. Les copies que d’autres ont faites ne peuvent pas être reprises.',
  taken: 'Vos paroles ont été retirées',
  takenWhat: 'Elles ne sont plus montrées, et ce lien n’ouvre plus rien désormais.',
  notices: {
    asked: 'Votre demande est arrivée.',
    released: 'Votre choix a été enregistré.',
    same: 'Rien n’a été envoyé\u202f: veuillez modifier le texte et dire ce qui est faux.',
    changed:
      'Rien n’a été enregistré\u202f: quelque chose a changé entre-temps. Veuillez regarder de nouveau le texte.',
    tooLong: 'Rien n’a été envoyé\u202f: le texte est trop long.',
    waiting: 'Rien n’a été envoyé\u202f: ce que vous avez demandé auparavant attend une réponse.',
    sure: 'Rien n’a été retiré\u202f: veuillez cocher que vous le voulez.',
  },
  ended: 'Ce lien n’ouvre rien',
  endedWhat:
    'Il a pris fin, a été remplacé ou n’a jamais existé. Demandez-en un nouveau à la personne qui vous l’a donné.',
}
