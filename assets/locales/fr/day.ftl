# Les petits formulaires de la journée, le dossier, l’ordre de passage.
day-not-a-number = Tapez un nombre entier de minutes. Rien n’a été consigné.
day-presenters = Qui présente : { $project }
day-presenters-reason = Dites pourquoi ceux qui présentent ne sont plus les mêmes. Rien n’a été consigné.
day-withdraw = Le candidat se retire : { $project }
day-disqualify = Écarter le candidat : { $project }
day-out-note = Le dossier sort du classement ; ses notes sont conservées et l’annulation reste possible.
day-break = Ajouter une pause
day-break-label = Pause
day-break-reason = Dites pourquoi cette pause. Rien n’a été consigné.
day-break-end = à la fin
day-break-planned = Déplacer ou supprimer une pause prévue
day-break-planned-note = Le fichier de séance n’est pas changé : la pause déplacée entre dans l’ordre de passage, où elle se déplace ensuite comme les autres.
day-break-planned-option = { $day }, { $time } : { $label }
day-break-none = nulle part : elle est supprimée
day-field-which-break = Quelle pause
day-note = Note : { $project }
day-note-dossier = le dossier
day-note-mark = Commentaire : { $criterion }, { $juror }, { $project }
day-note-note = Confidentiel : la note ne paraît que dans l’annexe. Un texte vide l’efface.
day-note-note-sealed = Confidentiel : la note ne paraît que dans l’annexe. Sous scellés, la note d’un juré ne se montre pas : ce qui est écrit s’y ajoute.
day-note-sealed = Cette note est sous scellés : elle s’effacera une fois le dossier clos. Écrivez ici ce qui s’y ajoute, ou abandonnez.
day-add-juror = Ajouter un membre du jury
day-add-juror-note = Un membre de plus compte pour le quorum s’il a voix délibérative. Notez son arrivée ensuite (P).
day-change-method = Changer la méthode de classement
day-change-method-note = La méthode est annoncée avant la première note. Ce changement est consigné avec son motif et figure au procès-verbal.
day-field-method = Méthode
day-replace-juror = Remplacer { $juror } à son siège
day-replace-juror-note = Le siège garde son collège, sa voix et ses notes. Qualité actuelle : { $title }
day-observe = Observations du secrétariat
day-amend = Corriger « { $field } » : { $project }
day-amend-which = Corriger quoi dans « { $project } » ?
day-amend-present = Valeur actuelle : { $value }
day-amend-empty = Ce champ est vide.
day-field-new = Nouvelle valeur
day-field-minutes = Minutes
day-field-break = Nom de la pause
day-field-before = Avant
day-field-presenters = Un nom par ligne
day-field-note-of = Note de ou sur
day-field-note = Texte
day-field-college = Collège
day-field-voice = Voix
day-field-civility = Civilité
day-field-given-name = Prénom
day-field-family-name = Nom
day-field-title = Qualité
day-field-incident = Ce qui s’est passé
day-field-observations = Texte, repris au procès-verbal

day-tab-dossier = Dossier { $number }
day-tab-attachments = Pièces, { $count }
day-tab-order = Ordre
day-tab-notes = Notes, { $count }
day-attachments-none = Aucune pièce n’accompagne ce dossier.
day-notes-confidential = Confidentiel : ces notes ne paraissent que dans l’annexe.
day-notes-none = Aucune note sur ce dossier.
day-notes-sealed = { $count ->
      [one] Une note d’un juré paraîtra à la clôture du dossier.
   *[other] { $count } notes de jurés paraîtront à la clôture du dossier.
}
day-note-write = Écrire une note
day-note-on-dossier = Sur le dossier
day-note-on-mark = { $juror }, sur { $criterion }

gui-hint-form-confirm =
    .does = consigner
gui-hint-form-line =
    .does = à la ligne
gui-hint-tab-dossier =
    .does = lire le dossier
gui-hint-tab-attachments =
    .does = lire les pièces
gui-hint-tab-order =
    .does = lire l’ordre de passage
gui-hint-tab-notes =
    .does = lire les notes
gui-hint-note =
    .does = écrire une note
gui-hint-amend =
    .does = corriger le dossier
gui-hint-presenters =
    .does = qui présente
gui-hint-break =
    .does = ajouter une pause
gui-hint-withdraw =
    .does = le candidat se retire
gui-hint-disqualify =
    .does = écarter le candidat
gui-hint-step-out =
    .does = le juré déporté sort
gui-hint-step-back =
    .does = le juré déporté revient

day-time = Corriger une heure consignée : { $project }
day-time-note = L’heure consignée reste au journal ; la correction et son motif figurent au procès-verbal.
day-time-option = { $milestone }, { $time }
day-time-none = Aucune heure n’est consignée pour ce dossier.
day-field-which-time = Laquelle
day-field-time = Heure réelle

day-search = Chercher
day-search-field = dans tous les dossiers, sans souci des accents
day-search-hint = Un mot, ou plusieurs dans n’importe quel ordre.
day-search-count = { $count ->
      [0] Rien dans les dossiers.
      [one] Un passage.
   *[other] { $count } passages.
}
day-place-project = Titre
day-place-holder = Porteur
day-place-opinion = Avis technique
day-presented-by = Présentent
day-dossier-request = { $amount } demandés
day-dossier-open = à trouver
day-dossier-amended = { $field }, amendé à { $time } : { $reason }
day-dossier-withdrawn = Candidature retirée : { $reason }
day-dossier-disqualified = Candidature écartée : { $reason }
day-dossier-financing = Autres financements
day-dossier-source-acquired = acquis
day-dossier-source-asked = sollicité
day-dossier-corrections = Corrections de la séance
day-dossier-correction = { $field } : « { $from } » devient « { $to } ». Motif : { $reason }

gui-hint-search =
    .does = chercher dans les dossiers
gui-hint-enter-read =
    .does = lire

day-order-break = { $time }, { $minutes } min
day-order-times = { $planned } → { $real }

gui-hint-break-planned =
    .does = déplacer une pause prévue
gui-hint-break-remove =
    .does = retirer la pause

day-standing-expected = { $gender ->
    [feminine] attendue
    [masculine] attendu
   *[other] attendu(e)
}
day-standing-present = { $gender ->
    [feminine] présente
    [masculine] présent
   *[other] présent(e)
} { $time }
day-standing-replaced = { $gender ->
    [feminine] remplacée
    [masculine] remplacé
   *[other] remplacé(e)
} { $time }
day-standing-by = { $gender ->
    [feminine] suppléante : { $name }
    [masculine] suppléant : { $name }
   *[other] suppléance : { $name }
}
day-standing-left = { $gender ->
    [feminine] partie
    [masculine] parti
   *[other] parti(e)
} { $time }
day-standing-excused = { $gender ->
    [feminine] excusée
    [masculine] excusé
   *[other] excusé(e)
}
day-recusal-declared = { $line }, déport déclaré : Entrée pour le lever
day-recusal-out = { $gender ->
    [feminine] sortie { $time }
    [masculine] sorti { $time }
   *[other] sorti(e) { $time }
}
day-recusal-back = { $gender ->
    [feminine] revenue { $time }
    [masculine] revenu { $time }
   *[other] revenu(e) { $time }
}
day-fingerprint = Empreinte du fichier de séance (règlement et dossiers tels que déposés ; SHA-256), à lire à voix haute :
day-checks-quorum = Quorum atteint, { $present } pour { $required }
day-checks-no-quorum = Quorum manquant, { $present } pour { $required }
day-checks-secretary = { $name } tient le secrétariat
day-checks-no-secretary = Personne ne tient le secrétariat
day-checks-recusals = Aucun déport déclaré : posez la question
day-checks-complete = { $dossiers } dossiers complets
day-checks-incomplete = Sans présentation ou sans montants : { $dossiers }
day-checks-opinions = { $count ->
    [one] Un dossier sans avis technique
   *[other] { $count } dossiers sans avis technique
}
day-checks-looking = Lecture des pièces…
day-checks-files = { $count ->
    [0] Aucune pièce jointe
    [one] Une pièce lisible
   *[other] { $count } pièces lisibles
}
day-checks-unreadable = { $dossier }, { $file } : la pièce ne se lit pas ({ $error })
day-checks-more-unreadable = { $count ->
    [one] Une autre pièce ne se lit pas
   *[other] { $count } autres pièces ne se lisent pas
}
day-checks-writable = Le dossier de la séance accepte l’écriture
day-checks-unwritable = Rien ne pourra être consigné : le dossier de la séance refuse l’écriture ({ $error })
day-checks-odd = { $count } remarques sur le fichier de séance : palmares check
day-checks-finding = { $message } ({ $code }, { $place })
day-checks-date = La séance est prévue le { $planned } ; ce poste dit { $today }

gui-hint-add-juror =
    .does = ajouter un juré
gui-hint-method =
    .does = changer de méthode
gui-hint-replace-juror =
    .does = remplacer le juré
gui-hint-look =
    .does = vérifier de nouveau
gui-hint-recusals =
    .does = jurés, déports
gui-hint-lift =
    .does = lever le déport
