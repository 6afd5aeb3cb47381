# La fenêtre : écrans, questions et touches.
gui-tab-opening = Ouverture
gui-tab-hearing = Auditions
gui-tab-deliberation = Délibération
gui-tab-minutes = Procès-verbal
gui-jury-of = Jury du { $date }
gui-dossier-of = dossier { $number } sur { $of }
gui-quorum-short = quorum { $present } pour { $required }
gui-quorum-missing = quorum manquant, { $present } pour { $required }
gui-saved = enregistré
gui-saving = en cours d’enregistrement
gui-read-only = lecture seule
gui-not-saved = non enregistré
gui-closing = Enregistrement, puis fermeture…
gui-cancel = Annuler
gui-confirm = Valider
gui-record = Consigner
gui-back = Retour
gui-reload = Relire
gui-browse = Parcourir…
gui-computing = Calcul du classement…
gui-copied = La liste est dans le presse-papiers.
gui-offline = version { $version }, hors ligne
gui-settings-damaged = Les réglages étaient illisibles. Ils sont mis de côté dans { $file } ; rien d’autre n’est touché.
gui-settings-unsaved = Les réglages n’ont pas pu être écrits : { $error }
gui-no-display = Aucun écran ne répond (DISPLAY, WAYLAND_DISPLAY). La ligne de commande fait tout le reste : palmares --help.
gui-worker-lost = Le travail s’est interrompu. Ce qui était marqué enregistré l’est ; refaites le dernier geste.
gui-dropped-while-open = Une séance est ouverte : fermez-la (Ctrl+W), puis déposez l’autre. Rien n’a changé.
gui-opened-elsewhere = Aucun programme n’a pu ouvrir { $file } : { $error }

gui-welcome-tagline = La séance du jury, de l’ouverture au procès-verbal signé.
gui-welcome-open = Ouvrir une séance
gui-welcome-sample = Séance d’exemple
gui-welcome-verify = Vérifier un procès-verbal
gui-welcome-path = ou le chemin d’un fichier session.ron
gui-welcome-drop = Un fichier ou un dossier peut aussi être déposé ici.
gui-welcome-busy = Lecture de la séance…
gui-welcome-recent = Séances récentes
gui-welcome-none = Aucune encore. La séance d’exemple montre une journée entière.
gui-recent-panel = { $dossiers ->
      [one] un dossier
   *[other] { $dossiers } dossiers
}, { $jurors } jurés, { $phase }

gui-findings-title = Cette séance ne peut pas encore s’ouvrir
gui-findings-count = { $errors ->
      [0] Aucune erreur
      [one] Une erreur à corriger
   *[other] { $errors } erreurs à corriger
}, { $warnings ->
      [0] aucun avertissement
      [one] un avertissement
   *[other] { $warnings } avertissements
}. Le fichier n’a pas été modifié ; aucune note n’est concernée.
gui-finding-place = ligne { $line }, colonne { $column }

gui-opening-title = Ouverture de la séance
gui-opening-open = Ouvrir la séance
gui-opening-freeze = À l’ouverture, le règlement se fige : critères, poids, méthode et règle d’égalité ne changent plus.
gui-opening-opened = Séance ouverte à { $time }. Le règlement est figé.
gui-opening-present-of = { $present } sur { $of }
gui-standing-represented = pouvoir à { $juror }
gui-voice = voix { $voice }
gui-quorum-title = Quorum
gui-quorum-present = { $present ->
      [0] aucune voix délibérative présente
      [one] une voix délibérative présente
   *[other] { $present } voix délibératives présentes
}
gui-quorum-required = { $required } requises sur { $named }
gui-recusal-list = Déports déclarés
gui-recusal-declare = Déclarer
gui-recusal-none = Aucun déport déclaré.
gui-recusal-ground = { $ground }, non publié
gui-recusal-which = { $juror } se déporte de quel dossier ?
gui-recusal-title = { $juror } se déporte : { $project }
gui-lift-title = Lever le déport de { $juror } : { $project }
gui-recusal-note = Pour quel motif ? Il reste confidentiel et ne paraît pas au procès-verbal public.
gui-proxy-title = Qui vote pour { $juror } ?
gui-proxy-nobody = Personne d’autre n’est présent.
gui-checks-title = Avant la première audition
gui-checks-chair = { $juror } préside
gui-checks-no-chair = Personne ne préside encore
gui-checks-awaited = { $count } jurés sont attendus
gui-checks-expected = { $juror } n’est pas encore là

gui-order-title = Ordre de passage
gui-order-end = fin vers { $time }
gui-order-since = depuis { $time }
gui-order-marked = { $marks } notés
gui-order-no-show = absent à { $time }
gui-order-withdrawn = retiré
gui-order-disqualified = écarté

gui-clock-ready = Prêt
gui-clock-total = { $minutes } min en tout
gui-clock-ended = Audition terminée
gui-clock-used = { $used } sur { $allotted }
gui-clock-overtime = Temps dépassé
gui-clock-phase-ended = { $phase } : fin prévue à { $time }
gui-clock-paused = En pause
gui-clock-phase-end = fin de phase à { $time }
gui-clock-hearing-end = fin d’audition à { $time }
gui-clock-late = { $minutes } min de retard
gui-clock-early = { $minutes } min d’avance
gui-clock-wall = poste redémarré : d’après son heure
gui-clock-warning = Plus que { $minutes } min
gui-clock-named-phase-end = { $phase } : fin à { $time }
gui-clock-half-day-end = { $half-day } : fin vers { $time }
gui-clock-unrecorded = horloge non enregistrée
gui-clock-key-time = heures…
gui-trouble-title = { $count ->
    [0] Le journal ne s’écrit plus
    [one] Le journal ne s’écrit plus : une saisie non enregistrée
   *[other] Le journal ne s’écrit plus : { $count } saisies non enregistrées
}
gui-trouble-safe = Ce qui est marqué enregistré l’est, jusqu’à l’entrée { $saved }. { $cause }.
gui-trouble-meanwhile = L’horloge et la grille continuent, en mémoire seulement : notez aussi les heures et les notes sur papier. Rétablissez le disque, puis réessayez ; tout sera consigné à son heure.
gui-trouble-copy = Copier la liste
gui-trouble-retry = Réessayer
gui-trouble-over = { $count ->
    [0] Le journal s’écrit de nouveau.
    [one] Le journal s’écrit de nouveau : la saisie gardée est enregistrée.
   *[other] Le journal s’écrit de nouveau : les { $count } saisies gardées sont enregistrées.
}
gui-trouble-partly = Le journal s’écrit de nouveau : { $count } saisies enregistrées, { $refused } refusées. { $why }
gui-trouble-still = Toujours impossible, tout reste gardé en mémoire. { $why }
gui-trouble-leave = { $count ->
    [one] Une saisie n’est pas enregistrée et serait perdue.
   *[other] { $count } saisies ne sont pas enregistrées et seraient perdues.
} Réessayez, ou copiez la liste ; fermez encore une fois pour les abandonner.
gui-clock-key-close = clore les notes
gui-clock-key-dossier = dossier suivant
gui-clock-key-hearings = clore les auditions
gui-clock-key-start = démarrer
gui-clock-key-pause = pause
gui-clock-key-resume = reprendre
gui-clock-key-minute = une minute
gui-clock-key-next = phase suivante
gui-clock-key-end = terminer
gui-clock-key-ago = démarré il y a…
gui-clock-key-was-paused = c’était en pause…
gui-minutes = { $minutes } min
gui-minutes-field = minutes
gui-reason-field = motif, consigné au journal
gui-incident-field = ce qui s’est passé
gui-started-ago-title = L’audition a commencé il y a combien de minutes ?
gui-was-paused-title = Depuis combien de minutes l’horloge aurait-elle dû être arrêtée ?
gui-reopen-title = Rouvrir les notes : { $project }
gui-incident-title = Consigner un incident

gui-grid-corner = Note sur { $scale }
gui-grid-total = Total
gui-grid-not-counted = hors note
gui-grid-footer = Moyenne, { $complete ->
      [0] aucune complète
      [one] une complète
   *[other] { $complete } complètes
}
gui-grid-consultative = consult.
gui-grid-recused-letter = D
gui-grid-recused = déport
gui-grid-recused-left = déport, sorti à { $time }
gui-grid-absent = absent de cette audition
gui-grid-mend = Note possible : { $scale }. Échap renonce.
gui-grid-abstention-letter = A
gui-grid-abstention-word = ABSTENTION
gui-grid-marked = noté { $mark }
gui-grid-closed-letter = C
gui-grid-closed = notes closes
gui-grid-closed-title = Notes closes
gui-grid-sealed = Notes scellées
gui-grid-sealed-footer = Scellé : totaux et moyennes à la clôture du dossier
gui-grid-sheet-footer = { $complete ->
      [0] Aucun dossier rempli
      [one] Un dossier rempli
   *[other] { $complete } dossiers remplis
} sur { $of }
gui-row-title = { $juror }, { $project }
gui-row-comment = Commenter
gui-row-recuse = Déport
gui-row-lift = Lever le déport
gui-row-absent = Noter absent de cette audition
gui-row-there = Noter présent à cette audition
gui-row-sheet = Saisir la feuille de ce juré
gui-row-dossier = Revenir au dossier et à ses jurés
gui-comment-mark = Note :
gui-comment-sheet = Feuille :
gui-comment-dossier = Dossier :
gui-pasted-recorded = { $count ->
      [one] Une cellule consignée.
   *[other] { $count } cellules consignées, une écriture chacune : Ctrl+Z les annule une à une.
}
gui-pasted-refused = { $count ->
      [one] Une refusée : sa saisie est gardée dans sa cellule.
   *[other] { $count } refusées : leur saisie est gardée dans leur cellule.
}
gui-pasted-same = { $count ->
      [one] Une était déjà là.
   *[other] { $count } étaient déjà là.
}
gui-pasted-beyond = { $count ->
      [one] Une valeur laissée de côté : elle tombe hors de la grille ou sur une ligne sans note.
   *[other] { $count } valeurs laissées de côté : elles tombent hors de la grille ou sur une ligne sans note.
}
gui-pasted-nothing = Rien à coller dans la grille.
gui-weight = poids { $weight }

gui-dossier-summary = Le projet
gui-dossier-quarter = Quartier
gui-dossier-quarter-in = { $name }, à { $communes }
gui-dossier-contract = Contrat
gui-dossier-theme = Thème
gui-dossier-public = Public
gui-dossier-earlier = Antécédents
gui-dossier-laureate = Déjà lauréat en { $edition }
gui-dossier-laureate-amount = Déjà lauréat en { $edition }, { $amount }
gui-dossier-request = demandés, { $percent } %
gui-dossier-acquired = acquis
gui-dossier-asked = sollicités
gui-dossier-opinion = Avis technique : { $verdict }
gui-dossier-partners = Partenaires
gui-dossier-calendar = Calendrier
gui-dossier-budget = Budget
gui-dossier-total = Total
gui-dossier-attachments = Pièces

gui-ranking-sealed = Le classement paraît à la clôture des auditions (F9) : il ne pèse pas sur les notes à venir.
gui-table-arithmetic = Classement arithmétique
gui-table-majority-gauge = mention
gui-table-borda = place
gui-table-schulze = v.–d.
gui-table-dots = un point par juré
gui-table-proposal = Proposition du jury
gui-table-amount = montant
gui-table-laureate = lauréat
gui-table-reserve = réserve { $place }
gui-table-rejected = non proposé
gui-table-unranked = Sans rang
gui-envelope-title = Enveloppe
gui-envelope-of = sur { $total }
gui-robustness-title = Solidité du résultat
gui-robustness-none = Rien à mesurer encore : aucun dossier retenu.
gui-robustness-same = { $retained ->
      [one] Sans l’un quelconque des jurés, le premier reste le même.
   *[other] Sans l’un quelconque des jurés, les { $retained } premiers restent les mêmes.
}
gui-robustness-changes = Sans { $juror }, la liste changerait.
gui-robustness-gap = Écart entre le dernier retenu et le premier non retenu : { $points }.
gui-awaited-title = À régler
gui-awaited-decisions = { $count ->
      [one] Une décision à prendre.
   *[other] { $count } décisions à prendre.
}
gui-awaited-tie = Ex æquo au rang { $rank } : { $projects }.
gui-observe = Observations
gui-adopt = Adopter la proposition
gui-adopt-short = Adopter

gui-form-laureate = Proposer lauréat : { $project }
gui-form-reserve = Mettre en réserve : { $project }
gui-form-reject = Ne pas proposer : { $project }
gui-form-vote = Vote : { $project }
gui-form-vote-tie = Vote pour départager les ex æquo{ $project }
gui-form-cast = Voix prépondérante : { $project }
gui-form-waive = Décider sans quorum : { $project }
gui-form-waive-note = { $present } présents pour { $required } requis.
gui-form-observe = Observations du secrétariat{ $project }
gui-form-incident = Consigner un incident{ $project }
gui-form-adopt = Adopter le procès-verbal{ $project }
gui-form-adopt-note = Le jury propose ; après l’adoption, seule une version rectificative numérotée peut corriger.
gui-form-limit = Au plus { $amount }, d’après la demande, le règlement et l’enveloppe.
gui-form-voices = { $voices } voix peuvent s’exprimer.
gui-form-not-a-count = { $field } : tapez un nombre entier. Rien n’a été consigné.
gui-form-not-an-amount = Tapez un montant, par exemple 12 000. Rien n’a été consigné.
gui-reason-rank = Rang { $rank }, { $score }
gui-field-reason = Motif
gui-field-amount = Montant
gui-field-place = Place
gui-field-for = Pour
gui-field-against = Contre
gui-field-abstention = Abstention
gui-field-text = Texte
gui-field-save = Écrire dans
gui-field-pdf = Fichier PDF
gui-field-identity = Identité (.p12 ou .pfx)
gui-field-password = Mot de passe de l’identité
gui-field-name = Nom

gui-minutes-adopted = Procès-verbal adopté
gui-minutes-version = version { $version }, à { $time }
gui-minutes-draft = Projet de procès-verbal
gui-minutes-draft-note = Chaque page porte « PROJET » jusqu’à l’adoption.
gui-minutes-signatures = Signatures
gui-minutes-signed = { $signer }, { $time }
gui-minutes-unsigned = pas encore signé
gui-minutes-sign = Signer
gui-minutes-digest = Empreinte de la dernière décision, à lire à voix haute
gui-minutes-take = Emporter
gui-minutes-export = Écrire le PDF
gui-minutes-annex = Annexe
gui-minutes-verify = Vérifier
gui-minutes-identity = Identité
gui-minutes-busy = En cours…
gui-minutes-rectify = Rectifier…
gui-minutes-rectify-note = Une erreur ? Un rectificatif numéroté garde cette version.
gui-form-export = Écrire le procès-verbal
gui-form-export-note = Le fichier existant du même nom est remplacé en entier.
gui-form-export-annex = Écrire l’annexe confidentielle
gui-form-annex-note = Elle contient les notes individuelles et les commentaires : ne la publiez pas.
gui-form-sign-note = Le fichier de départ reste intact ; le fichier signé est écrit à côté. Sans certificat : Échap, puis N en fait un.
gui-form-verify = Vérifier un PDF signé
gui-form-identity = Créer une identité auto-émise : { $role }
gui-form-identity-note = Les lecteurs de PDF l’afficheront comme non approuvée : elle prouve que rien n’a changé, pas qui signe.
gui-form-password-needed = Choisissez un mot de passe : sans lui, quiconque a le fichier pourrait signer.
gui-form-rectify = Ouvrir un rectificatif
gui-file-minutes = proces-verbal.pdf
gui-file-annex = annexe-confidentielle.pdf
gui-file-signed = signe
gui-file-signed-chair = signe-presidence
gui-file-signed-secretary = signe-secretariat
gui-file-identity-chair = identite-presidence.p12
gui-file-identity-secretary = identite-secretariat.p12
gui-identity-made = Identité écrite : { $file }. Les lecteurs la diront non approuvée.


gui-log-title = Journal
gui-log-digest = { $entries } entrées, empreinte de la dernière ligne { $digest }

gui-help-title = Les touches
gui-help-close = ↑ ↓ défilent, Maj+F1 ouvre le guide, Échap ferme
gui-help-gallery = La galerie
gui-help-everywhere = Partout
gui-help-welcome = Accueil
gui-help-findings = Séance refusée
gui-help-clock = Auditions, horloge et ordre
gui-help-room = Fenêtre de la salle
gui-help-log = Journal (Ctrl+J)
gui-help-history = Éditions passées (Ctrl+H)
gui-help-grid = Auditions, grille de notation

gui-commands-query = Que faire ? Quelques lettres suffisent
gui-commands-none = Rien ne répond à ces lettres ici et maintenant.
gui-commands-run = exécuter
gui-commands-go = Aller à
gui-commands-dossier = Dossier { $number } : { $project }
gui-commands-undo = { $does } : { $what }

gui-guide-title = Le guide
gui-guide-close = ↑ ↓ chapitre, PgSuiv plus loin, Échap ferme
gui-preferences-title = Préférences
gui-preferences-close = flèches pour choisir, Échap ferme
gui-preferences-language = Langue
gui-preferences-theme = Aspect
gui-preferences-scale = Taille
gui-preferences-gallery = Galerie
gui-preferences-gallery-open = De quoi la fenêtre est faite
gui-preferences-kept = Retenues dans
gui-theme-light = Clair
gui-theme-dark = Sombre
gui-theme-contrast = Fort contraste
gui-percent = { $percent } %
gui-about-title = À propos
gui-about-version = Palmarès, version { $version }.
gui-about-offline = Hors ligne : aucune connexion à Internet n’est jamais ouverte, rien n’est mesuré ni envoyé.
gui-about-licence = EUPL-1.2, licence publique de l’Union européenne
gui-about-fonts = caractères d’Adobe, licence SIL OFL 1.1
gui-about-icons = icônes, licence ISC
gui-about-iced = bibliothèque d’interface, licence MIT

gui-key-space = Espace
gui-key-escape = Échap
gui-key-control = Ctrl
gui-key-alt = Alt
gui-key-shift = Maj
gui-key-enter = Entrée
gui-key-delete = Suppr
gui-key-backspace = Retour arrière
gui-key-home = Début
gui-key-end = Fin
gui-key-page-up = PgPréc
gui-key-page-down = PgSuiv

gui-hint-cell =
    .does = cellule
gui-hint-enter-down =
    .does = valider, descendre
gui-hint-enter-confirm =
    .does = valider
gui-hint-enter-open =
    .does = ouvrir
gui-hint-enter-open-session =
    .does = ouvrir la séance
gui-hint-escape =
    .does = renoncer
gui-hint-tab =
    .does = champ suivant
gui-hint-tab-next =
    .does = cellule suivante
gui-hint-abstain =
    .does = abstention
gui-hint-recuse =
    .does = déport
gui-hint-f2 =
    .does = corriger
gui-hint-delete =
    .does = retirer la note
gui-hint-alt-arrows =
    .does = dossier
gui-hint-comment =
    .does = commentaire
gui-hint-menu =
    .does = actions sur la ligne
gui-hint-turn =
    .does = feuille du juré
gui-hint-turn-back =
    .does = retour au dossier
gui-hint-leaf =
    .does = juré suivant, précédent
gui-hint-line-ends =
    .does = bouts de la ligne
gui-hint-pages =
    .does = une page
gui-hint-corners =
    .does = première, dernière cellule
gui-hint-block =
    .does = choisir un bloc
gui-hint-all-cells =
    .does = toute la grille
gui-hint-copy-cells =
    .does = copier pour un tableur
gui-hint-paste-cells =
    .does = coller d’un tableur
gui-hint-f6 =
    .does = juré absent
gui-hint-f7 =
    .does = candidat absent
gui-hint-close =
    .does = clore les notes
gui-hint-reopen =
    .does = rouvrir les notes
gui-hint-f9 =
    .does = clore les auditions
gui-hint-undo =
    .does = annuler
gui-hint-redo =
    .does = rétablir
gui-hint-space =
    .does = démarrer, pause
gui-hint-scroll-aside =
    .does = faire défiler la colonne de droite
gui-hint-scroll =
    .does = faire défiler le dossier
gui-hint-next =
    .does = phase suivante, fin, dossier suivant
gui-hint-incident =
    .does = incident
gui-hint-ground =
    .does = motif
gui-hint-choose =
    .does = choisir
gui-hint-forget =
    .does = retirer de la liste
gui-hint-finding =
    .does = constat
gui-hint-copy =
    .does = copier la liste
gui-hint-reload =
    .does = relire
gui-hint-back =
    .does = retour
gui-hint-juror =
    .does = juré
gui-hint-present =
    .does = présent
gui-hint-substitute =
    .does = suppléant
gui-hint-excused =
    .does = excusé
gui-hint-left =
    .does = départ
gui-hint-proxy =
    .does = représenté
gui-hint-recusal =
    .does = déport
gui-hint-dossier =
    .does = dossier
gui-hint-alt-move =
    .does = déplacer
gui-hint-laureate =
    .does = lauréat
gui-hint-reserve =
    .does = réserve
gui-hint-reject =
    .does = non proposé
gui-hint-amount =
    .does = montant
gui-hint-vote =
    .does = vote
gui-hint-cast =
    .does = voix prépondérante
gui-hint-waive =
    .does = passer outre le quorum
gui-hint-undecide =
    .does = reprendre la décision
gui-hint-adopt =
    .does = adopter
gui-hint-export =
    .does = écrire le PDF
gui-hint-annex =
    .does = annexe
gui-hint-sign-chair =
    .does = signer, présidence
gui-hint-sign-secretary =
    .does = signer, secrétariat
gui-hint-verify =
    .does = vérifier
gui-hint-identity =
    .does = identité
gui-hint-commands =
    .does = commandes
gui-hint-gallery =
    .does = galerie de la fenêtre
gui-hint-gallery-group =
    .does = autre groupe
gui-hint-gallery-page =
    .does = faire défiler
gui-hint-stop =
    .does = abandonner le travail en cours
gui-hint-guide =
    .does = guide
gui-hint-preferences =
    .does = préférences, à propos
gui-hint-theme =
    .does = clair, sombre, contraste
gui-hint-language =
    .does = français, anglais
gui-hint-log =
    .does = journal
gui-hint-history =
    .does = éditions passées
gui-hint-quit =
    .does = quitter
gui-hint-welcome =
    .does = fermer la séance
gui-hint-help =
    .does = aide
gui-hint-minute-more =
    .does = une minute de plus
gui-hint-minute-less =
    .does = une minute de moins
gui-hint-room =
    .does = salle
gui-hint-room-panel =
    .does = ce que voit la salle
gui-hint-room-blank =
    .does = salle en noir
gui-hint-room-frame =
    .does = salle en fenêtre
gui-hint-room-full =
    .does = salle en plein écran
gui-hint-end =
    .does = fin d’audition
gui-hint-time =
    .does = corriger une heure
gui-hint-retry =
    .does = réessayer d’enregistrer
gui-hint-copy-unsaved =
    .does = copier ce qui n’est pas enregistré
gui-hint-was-paused =
    .does = c’était en pause
gui-hint-ago =
    .does = démarré il y a…
gui-hint-move-up =
    .does = avancer dans l’ordre
gui-hint-move-down =
    .does = reculer dans l’ordre
gui-hint-larger =
    .does = agrandir l’interface
gui-hint-smaller =
    .does = réduire l’interface
gui-hint-plain-scale =
    .does = interface à 100 %
gui-hint-go-opening =
    .does = aller à l’ouverture
gui-hint-go-hearing =
    .does = aller aux auditions
gui-hint-go-deliberation =
    .does = aller à la délibération
gui-hint-go-minutes =
    .does = aller au procès-verbal
gui-hint-solidity =
    .does = solidité du résultat
gui-hint-panel-scroll =
    .does = défiler
gui-hint-panel-close =
    .does = fermer
gui-hint-panel-page =
    .does = une page
gui-hint-observe =
    .does = observations du secrétariat
gui-hint-open =
    .does = ouvrir une séance
gui-hint-sample =
    .does = ouvrir la séance d’exemple
gui-hint-verify-pdf =
    .does = vérifier un procès-verbal
