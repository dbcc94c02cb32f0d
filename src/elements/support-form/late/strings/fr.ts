import type {LateStrings} from './en.js';

export const strings: LateStrings = {
  known: {
    title: 'Est-ce cela ?',
    hint: 'Le support sait déjà ceci :',
    since: time => `début : ${time}`,
    yes: 'Oui, c’est cela',
    no: 'Non, autre chose',
    thanks: 'Merci. Le support le sait et y travaille. Vous n’avez pas besoin de le signaler.',
    subscribe: 'Être averti quand c’est terminé',
    more: 'Je veux ajouter quelque chose',
    belongs: name => `Votre signalement concerne : ${name}`,
    detach: 'C’est autre chose',
    blind: 'Nous ne voyons pas en ce moment si c’est déjà connu. Signalez-le, s’il vous plaît.',
  },
  reports: {
    title: 'Vos signalements',
    untitled: 'Signalement sans description',
    written: time => `écrit ${time}`,
    files: count => (count === 1 ? '1 fichier' : `${count} fichiers`),
    goOn: 'Continuer',
    change: 'Modifier et renvoyer',
    again: 'Réessayer maintenant',
    remove: 'Supprimer',
    removeReceipt: 'Retirer de la liste',
    reallyRemove: 'Supprimer ce signalement pour de bon ?',
    confirm: 'Oui, supprimer',
    cancel: 'Non, garder',
    copyReference: 'Copier la référence',
    copiedReference: 'Référence copiée.',
    uncopied: 'La copie n’est pas possible ici.',
    detail: 'Le serveur dit :',
  },
  says: {
    draft: 'Vous n’avez pas encore envoyé ce signalement.',
    queued: 'Il part tout seul dès que possible, tant qu’une page avec ce formulaire est ouverte.',
    open: 'Laissez cette page ouverte d’ici là, s’il vous plaît.',
    sending: percent => `En route : ${percent}`,
    sent: 'Le support a reçu votre signalement.',
    next: 'Le support vous répondra. Gardez la référence au cas où vous appelez.',
  },
  kept: 'Gardé sur cette page, en attente d’envoi',
  reference: 'Référence',
  nowhere: 'Ce formulaire ne sait pas où envoyer les signalements. Vous pouvez envoyer le vôtre autrement.',
  resort: {
    title: 'Autres façons de l’envoyer',
    mail: 'Écrire un e-mail',
    copy: 'Copier le texte',
    copied: 'Signalement copié.',
    file: 'Enregistrer comme e-mail',
    share: 'Partager',
    code: 'Afficher un code pour téléphone',
    codeName: 'Code avec le texte du signalement',
    codeHint: 'Scannez-le avec un téléphone pour envoyer le signalement de là.',
    failed: 'Cela n’a pas marché. Essayez autrement, s’il vous plaît.',
  },
  undecided: (count: number): string =>
    count === 1
      ? 'Un fichier n’est pas encore joint. Joignez-le ou retirez-le, ou envoyez encore une fois pour vous en passer.'
      : `${count} fichiers ne sont pas encore joints. Joignez-les ou retirez-les, ou envoyez encore une fois pour vous en passer.`,
  erase: {
    open: 'Tout supprimer de cet appareil',
    question: 'Tout supprimer de cet appareil ?',
    unsent: count =>
      count === 1
        ? '1 signalement n’est pas encore arrivé. Il serait perdu.'
        : `${count} signalements ne sont pas encore arrivés. Ils seraient perdus.`,
    explain:
      'Brouillons, signalements, fichiers et reçus sont supprimés ici. Ce que le support a déjà reçu y reste.',
    yes: 'Tout supprimer',
    no: 'Tout garder',
    done: 'Tout est supprimé de cet appareil.',
    failed: 'La suppression n’a pas marché. Effacez les données de ce site dans le navigateur.',
  },
  idle: {
    title: 'Êtes-vous encore là ?',
    text: seconds => `Dans ${seconds} secondes, tout ce qui est sur cette page sera effacé.`,
    stay: 'Il me faut plus de temps',
  },
};
