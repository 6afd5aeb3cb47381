# Le procès-verbal à l’écran et le journal.
log-query = dossier, juré, mots ou numéro d’entrée
log-all = Tout
log-kind-presence = Présence
log-kind-clock = Passage et horloge
log-kind-marks = Notes
log-kind-decisions = Décisions
log-kind-incidents = Incidents et corrections
log-kind-documents = Documents
log-found = { $count ->
    [0] aucune entrée
    [one] une entrée
   *[other] { $count } entrées
}
log-none = Aucune entrée ne répond à cette recherche.
log-reading = Lecture du journal…
log-undone = annulée
log-detail = Entrée { $number }, { $time }, { $kind }
log-detail-undone = Entrée { $number }, { $time }, { $kind }, annulée depuis
log-copied = Les entrées affichées sont dans le presse-papiers.
gui-hint-log-entry =
    .does = entrée
gui-hint-log-page =
    .does = page
gui-hint-log-kind =
    .does = genre suivant
gui-hint-log-kind-back =
    .does = genre précédent
gui-hint-log-copy =
    .does = copier
gui-hint-log-undo =
    .does = annuler ou rétablir l’entrée
