# Les petits formulaires de la journée, le dossier, l’ordre de passage.
day-not-a-number = Tapez un nombre entier de minutes. Rien n’a été consigné.
day-presenters = Qui présente : { $project }
day-withdraw = Le candidat se retire : { $project }
day-disqualify = Écarter le candidat : { $project }
day-out-note = Le dossier sort du classement ; ses notes sont conservées et l’annulation reste possible.
day-break = Ajouter une pause
day-break-label = Pause
day-break-end = à la fin
day-note = Note : { $project }
day-note-dossier = le dossier
day-note-mark = Commentaire : { $criterion }, { $juror }, { $project }
day-note-note = Confidentiel : la note ne paraît que dans l’annexe. Un texte vide l’efface.
day-add-juror = Ajouter un membre du jury
day-add-juror-note = Un membre de plus compte pour le quorum s’il a voix délibérative. Notez son arrivée ensuite (P).
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

gui-hint-break-remove =
    .does = retirer la pause
