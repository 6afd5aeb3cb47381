# Les mots du procès-verbal et de son annexe. ⟪…⟫ s’imprime en demi-gras.

## Autour des pages

minutes-title = Procès-verbal du jury
minutes-title-rectified = Procès-verbal rectificatif du jury
minutes-subtitle = Proposition de lauréats, { $call }, édition { $edition }
minutes-name = Procès-verbal du jury, { $call }, édition { $edition }
minutes-header-left = { $organiser }, { $call } { $edition }
minutes-header-right = Procès-verbal, version { $version }
minutes-header-right-draft = Projet de procès-verbal, version { $version }
minutes-footer = fichier de séance { $session } · dernière décision { $decision }
minutes-page = page
minutes-watermark = PROJET
minutes-quoted = « { $title } »
minutes-continued = (suite)
minutes-separator =  ;{" "}

## Ouverture

minutes-sat = Le { $date } à { $opened }, le jury s’est réuni sous la présidence de { $chair } (lieu : { $place }).
minutes-sat-convened = Le { $date } à { $opened }, le jury, { $convened }, s’est réuni sous la présidence de { $chair } (lieu : { $place }).
minutes-not-opened = La séance n’est pas ouverte.
minutes-secretary = Le secrétariat est tenu par { $secretary }.
minutes-closed-at = Les auditions sont closes à { $deliberated } ; la séance s’achève avec l’adoption du procès-verbal, à { $closed }.
minutes-rectifies = Cette version { $version } remplace la précédente, qui reste conservée. Motif de la rectification : { $reason }
minutes-heard = { $count ->
    [0] Le jury n’a entendu aucun projet.
    [one] Le jury a entendu un projet, défendu par son porteur.
   *[other] Le jury a entendu { $count } projets, défendus par leurs porteurs.
}
minutes-proposes = { $count ->
    [0] Il ⟪ne propose aucun lauréat⟫.
    [one] Il ⟪propose un lauréat⟫.
   *[other] Il ⟪propose { $count } lauréats⟫.
}
minutes-proposes-grants = { $count ->
    [0] Il ⟪ne propose aucun lauréat⟫ ({ $used } dans l’enveloppe de { $envelope }).
    [one] Il ⟪propose un lauréat⟫ pour { $used }, dans l’enveloppe de { $envelope }.
   *[other] Il ⟪propose { $count } lauréats⟫ pour un total de { $used }, dans l’enveloppe de { $envelope }.
}

## Composition, présence, quorum

minutes-h-members = Composition, présence et quorum
minutes-c-member = Membre
minutes-c-quality = Qualité
minutes-c-voice = Voix
minutes-c-presence = Présence
minutes-stay = { $from } – { $to }
minutes-stay-open = depuis { $from }
minutes-stay-substitute = { $stay }, suppléance de { $name }
minutes-excused = absence excusée
minutes-absent = absence
minutes-represented = procuration à { $proxy }
minutes-quorum = Quorum requis : { $required } voix délibératives sur { $named }. À l’ouverture, { $present ->
    [0] aucune n’était présente
    [one] une seule était présente
   *[other] { $present } étaient présentes
} : le quorum { $met ->
    [yes] était atteint
   *[no] n’était pas atteint
}.
minutes-quorum-always = Vérifié pour chaque dossier après les déports, il n’a jamais manqué.
minutes-quorum-missing = Après les déports et les départs, il a manqué pour { $list }.
minutes-quorum-missing-item = { $project } ({ $present } présents pour { $required } requis)
minutes-second-convocation = Le jury siège sur seconde convocation et délibère sans condition de quorum.
minutes-waiver = À { $time }, il est décidé de délibérer sans le quorum. { $reason }
minutes-waiver-for = À { $time }, il est décidé de délibérer sans le quorum sur { $project }. { $reason }
minutes-seat-added = À { $time }, { $name } rejoint le jury. { $reason }
minutes-seat-replaced = À { $time }, { $name } remplace { $before }. { $reason }

## Règles

minutes-h-rules = Règles appliquées
minutes-rules-version = { $version }. Les formules juridiques de ce procès-verbal sont celles du { $date }.
minutes-c-criterion = Critère
minutes-c-weight = Poids
minutes-c-scale = Échelle
minutes-not-counted = { $criterion } (hors note)
minutes-p-method = Calcul
minutes-method-mean = par juré, moyenne pondérée ramenée sur { $scale } ; par dossier, moyenne des jurés qui l’ont noté entièrement
minutes-method-median = par juré, moyenne pondérée ramenée sur { $scale } ; par dossier, médiane des jurés qui l’ont noté entièrement
minutes-method-trimmed-mean = par juré, moyenne pondérée ramenée sur { $scale } ; par dossier, moyenne des jurés qui l’ont noté entièrement, sans le total le plus haut ni le plus bas (cinq totaux au moins)
minutes-method-majority-gauge = un seul critère, noté par niveaux ; par dossier, la mention médiane (la plus basse des deux du milieu), puis « + » si plus de mentions sont au-dessus qu’au-dessous, sinon « − » ; à mention et signe égaux, la part au-dessus (« + ») ou au-dessous (« − »)
minutes-method-borda = par juré, moyenne pondérée ramenée sur { $scale } et rang de chaque dossier parmi ceux que ce juré a notés entièrement ; par dossier, moyenne des (rang − 1) ÷ (dossiers − 1), de 0 (toujours premier) à 1 (toujours dernier)
minutes-method-schulze = par juré, moyenne pondérée ramenée sur { $scale } ; chaque paire de dossiers est départagée par les jurés qui ont noté les deux entièrement, puis un dossier en bat un autre par le chemin de duels le plus fort (méthode de Schulze, voix gagnantes) ; devant viennent les dossiers que le moins d’autres battent
minutes-p-exact = Arrondi
minutes-exact = calcul exact, arrondi à l’affichage seulement
minutes-p-voices = Notes comptées
minutes-voices-deliberative = celles des voix délibératives
minutes-voices-all = celles de toutes les voix
minutes-p-fewest = Notes requises
minutes-fewest = au moins { $count } par dossier, et la moitié des jurés qui peuvent le noter
minutes-p-threshold = Seuil
minutes-threshold = { $threshold } sur { $scale }
minutes-p-places = Places
minutes-places = { $count ->
    [one] un lauréat au plus
   *[other] { $count } lauréats au plus
}
minutes-p-ties = À égalité
minutes-p-envelope = Enveloppe
minutes-p-grant = Aide par projet
minutes-grant-between = de { $floor } à { $ceiling }
minutes-grant-from = à partir de { $floor }
minutes-grant-up-to = jusqu’à { $ceiling }
minutes-grant-share = { $share } du budget au plus
minutes-p-phases = Audition
minutes-phase = { $label } { $minutes } min

## Déports

minutes-h-recusals = Déclarations d’intérêts et déports
minutes-no-recusal = Aucun déport n’a été déclaré.
minutes-recusals-intro = Pendant leur déport, les membres suivants n’ont ni noté, ni débattu, ni voté sur le dossier indiqué.
minutes-c-project = Projet
minutes-c-declared = Déclaré
minutes-c-left-room = Hors de la salle
minutes-recusal-lifted = levé à { $time }

## Auditions

minutes-h-hearings = Auditions
minutes-c-number = N°
minutes-c-project-holder = Projet, porteur, quartier
minutes-c-schedule = Horaire
minutes-c-allotted = Accordé
minutes-c-used = Utilisé
minutes-presenters = Présenté par { $names }
minutes-recused = Déport : { $names }
minutes-not-heard = non entendu
minutes-no-show = absent
minutes-withdrawn = retiré
minutes-disqualified = écarté
minutes-no-show-note = { $project }, absent à l’appel de son nom à { $time }.
minutes-withdrawn-reason = { $project }, dossier retiré. { $reason }
minutes-disqualified-reason = { $project }, dossier écarté. { $reason }
minutes-inexact-note = ≈ : durée établie par l’heure du poste, et non par un chronomètre continu.
minutes-all-inexact-note = Durées établies par l’heure du poste, et non par un chronomètre continu.

## Proposition

minutes-h-proposal = Proposition du jury
minutes-c-proposed-rank = Rang proposé
minutes-c-computed-rank = Rang de calcul
minutes-c-project-communes = Projet, porteur, communes
minutes-c-jurors = Notes
minutes-c-score = Moyenne /{ $scale }
minutes-c-score-median = Médiane /{ $scale }
minutes-c-score-trimmed-mean = Moy. élaguée /{ $scale }
minutes-c-score-majority-gauge = Mention
minutes-c-score-borda = Place moyenne
minutes-c-score-schulze = Vict.–déf.
minutes-c-request = Demande
minutes-c-proposal = Proposition
minutes-laureate = lauréat
minutes-reserve = réserve { $place }
minutes-rejected = non proposé
minutes-undecided = à décider
minutes-below-threshold = Sous le seuil.
minutes-unranked = Non classé : { $reason }.
minutes-total-envelope = Enveloppe { $envelope }, reste { $left }
minutes-threshold-note = Seuil : { $threshold } sur { $scale }.
minutes-threshold-not-applied = Le seuil de { $threshold } sur { $scale } n’a pas été appliqué : la méthode retenue ne donne pas de note.
minutes-reserve-list = Liste de réserve, dans l’ordre : { $list }.
minutes-ties-intro = Égalités exactes :
minutes-tie-priority = { $projects }, à { $score }, départagés par le critère prioritaire « { $criterion } ».
minutes-tie-duel = { $projects }, à { $score }, départagés par le duel : davantage de jurés placent le premier devant.
minutes-tie-new-vote = { $projects }, à { $score }, départagés par un nouveau vote.
minutes-tie-casting-vote = { $projects }, à { $score }, départagés par la voix prépondérante de la présidence.
minutes-tie-kept = { $projects }, à { $score }, restent ex æquo.
minutes-no-departure = La proposition suit l’ordre de calcul.
minutes-departures-intro = Écarts à l’ordre de calcul, décidés par le jury :
minutes-departure = ⟪{ $project }⟫, du rang { $from } au rang { $to }, à { $time }{ $votes }. { $reason }
minutes-departure-moved = ⟪{ $project }⟫, du rang { $from } au rang { $to }, à { $time }, sur proposition de { $juror }{ $votes }. { $reason }
minutes-departure-far = Écart de { $ranks } rangs.
minutes-displaced-intro = Sans décision qui les vise, par l’effet de ces écarts :
minutes-displaced = ⟪{ $project }⟫, du rang { $from } au rang { $to }. { $far }
minutes-frozen = Classement arithmétique figé à { $time }, à l’ouverture de la délibération. Empreinte du classement : { $digest }.
minutes-frozen-again = Classement figé de nouveau à { $time }, après réouverture des notes de { $projects } : { $same ->
    [yes] il est resté le même
   *[no] il a changé
}. Empreinte du classement : { $digest }.
minutes-frozen-method = Classement figé de nouveau à { $time }, après le changement de méthode. Empreinte du classement : { $digest }.
minutes-scenarios-intro = Scénarios comparés à la proposition :
minutes-scenario = ⟪{ $name }⟫, gardé à { $time }, { $laureates ->
    [0] aucun lauréat
    [one] un lauréat
   *[other] { $laureates } lauréats
}{ $money }. { $difference }
minutes-scenario-same = C’est la proposition.
minutes-scenario-differs = Il en diffère par { $list }.
minutes-scenario-undecided = { $project } (sans décision)
minutes-scenario-decision = { $project } ({ $decision })
minutes-scenario-place = { $project } ({ $place } rang)
minutes-scenario-taken = La proposition reprend le scénario « { $name } », retenu à { $time }{ $changed ->
    [yes] {","} et modifié depuis
   *[no] {""}
}.
minutes-h-reasons = Motifs
minutes-c-reason = Motif
minutes-g-laureates = Lauréats proposés
minutes-g-reserve = Liste de réserve
minutes-g-rejected = Non proposés

## Votes

minutes-h-votes = Votes
minutes-no-vote = Aucun vote n’a été tenu.
minutes-c-time = Heure
minutes-c-subject = Objet
minutes-c-outcome = Résultat
minutes-vote-on-dossier = Proposition sur { $project }
minutes-vote-on-tie = Départage de { $projects }
minutes-casting-vote = Voix prépondérante à { $time } : { $choice }. { $reason }

## Incidents

minutes-h-incidents = Incidents et corrections
minutes-no-incident = Aucun incident, aucune rectification de dossier, aucun changement de méthode, aucune réouverture des notes, aucune heure corrigée.
minutes-incident = ⟪{ $time }.⟫ { $text }
minutes-reopened = ⟪{ $time }.⟫ Notes de { $project } rouvertes, { $corrections ->
    [0] sans correction
    [one] une note corrigée
   *[other] { $corrections } notes corrigées
}. { $reason }
minutes-amended = ⟪{ $time }.⟫ Dossier { $project }, { $field } : { $from } devient { $to }. { $reason }
minutes-amended-long = ⟪{ $time }.⟫ Dossier { $project }, { $field } rectifié. { $reason }
minutes-break-moved = ⟪{ $time }.⟫ La pause prévue à { $start }, { $label }, est placée avant { $project } et dure { $minutes } min. { $reason }
minutes-break-moved-last = ⟪{ $time }.⟫ La pause prévue à { $start }, { $label }, est placée après le dernier dossier et dure { $minutes } min. { $reason }
minutes-break-removed = ⟪{ $time }.⟫ La pause prévue à { $start }, { $label }, est supprimée. { $reason }
minutes-method-changed = ⟪{ $time }.⟫ Méthode de classement, avant la première note : { $from } devient { $to }. { $reason }
minutes-method-changed-after-marks = ⟪{ $time }.⟫ Méthode de classement, alors que des notes étaient données : { $from } devient { $to }. { $reason }
minutes-time-corrected = ⟪{ $time }.⟫ Audition de { $project }, { $milestone } : { $from } corrigé en { $to }. { $reason }

## Solidité

minutes-h-robustness = Solidité du résultat
minutes-robust = La liste des { $count } premiers du calcul reste la même sans l’un quelconque des jurés : ⟪oui⟫.
minutes-not-robust = La liste des { $count } premiers du calcul reste la même sans l’un quelconque des jurés : ⟪non⟫.

## Observations et clôture

minutes-h-observations = Observations du secrétariat
minutes-no-observation = Néant.
minutes-h-closing = Clôture
minutes-adopted = Le présent procès-verbal a été lu, puis adopté le { $date } à { $time } ({ $votes }).
minutes-not-adopted = Ce projet n’est pas adopté ; il peut encore changer et ne peut pas être signé.
minutes-done-at = Fait à { $town }, le { $date }.
minutes-sign-chair = { $gender ->
    [feminine] La présidente du jury
    [masculine] Le président du jury
   *[untold] Présidence du jury
}
minutes-sign-vice-chair = { $gender ->
    [feminine] La vice-présidente, présidant le jury
    [masculine] Le vice-président, présidant le jury
   *[untold] Présidence du jury (vice-présidence)
}
minutes-sign-secretary = { $gender ->
    [feminine] La secrétaire
    [masculine] Le secrétaire
   *[untold] Secrétariat
}
minutes-sign-label = { $role }, signature : { $name }
minutes-sign-hint = Signature possible après l’adoption.
minutes-colophon = Empreinte du fichier de séance : { $session }. Empreinte de la dernière décision (entrée { $entry } du journal) : { $decision }. Établi par { $software }. Vérification : tout lecteur de PDF, ou Palmarès.

## Annexe

annex-title = Annexe confidentielle
annex-subtitle = Notes et commentaires, { $call }, édition { $edition }
annex-name = Annexe confidentielle au procès-verbal, { $call }, édition { $edition }
annex-header-right = Annexe confidentielle, version { $version }
annex-header-right-draft = Projet d’annexe confidentielle, version { $version }
annex-confidential = ⟪Document confidentiel⟫, séparé du procès-verbal public.
annex-holds-marks = Il contient les notes de chaque juré.
annex-h-method = Comment refaire le classement
annex-method = ⟪Total d’un juré.⟫ Chaque note est divisée par le maximum de son critère et multipliée par son poids ; la somme est divisée par la somme des poids ({ $weights }) et multipliée par { $scale }. Le total est donné en fraction exacte, puis arrondi.
annex-method-mean = ⟪Note d’un dossier.⟫ Les totaux complets et comptés sont additionnés, et la somme est divisée par leur nombre. Le classement se fait sur la fraction exacte.
annex-method-median = ⟪Note d’un dossier.⟫ Les totaux complets et comptés sont rangés ; la note est celui du milieu, ou la moyenne des deux du milieu. Le classement se fait sur la fraction exacte.
annex-method-trimmed-mean = ⟪Note d’un dossier.⟫ Les totaux complets et comptés sont rangés ; le plus haut et le plus bas sont laissés de côté, la somme des autres est divisée par leur nombre. Il en faut cinq au moins. Le classement se fait sur la fraction exacte.
annex-method-majority-gauge = ⟪Mention d’un dossier.⟫ Les mentions comptées sont rangées ; la mention du dossier est celle du milieu, ou la plus basse des deux du milieu. Elle porte « + » si plus de mentions sont au-dessus qu’au-dessous, sinon « − ». Le classement se fait par mention, puis « + » avant « − », puis la plus grande part au-dessus (« + ») ou la plus petite part au-dessous (« − »).
annex-method-borda = ⟪Place d’un dossier.⟫ Chaque juré range par leurs totaux les dossiers qu’il a notés entièrement, parmi ceux qui sont classés ; les égaux se partagent la moyenne de leurs rangs. La place est (rang − 1) ÷ (dossiers − 1), puis la moyenne sur les jurés. La plus petite est la meilleure. Le classement se fait sur la fraction exacte.
annex-method-schulze = ⟪Duels.⟫ Pour chaque paire de dossiers classés, les jurés qui ont noté les deux entièrement donnent leur voix au meilleur de leurs totaux. Un duel est gagné par plus de voix ; un chemin est une suite de duels gagnés, il vaut le plus faible d’entre eux. Un dossier en bat un autre quand son chemin le plus fort vaut plus que celui du retour. Devant viennent les dossiers que le moins d’autres battent.
annex-states = « – » en attente, A abstention, D déport, Abs. absence. Entre parenthèses : total montré, non compté.
annex-letter-abstention = A
annex-letter-recused = D
annex-letter-absent = Abs.
annex-h-ranking = Classement de calcul
annex-c-rank = Rang
annex-c-totals = Totaux
annex-c-exact = Exact
annex-c-rounded = /{ $scale }
annex-h-sheets = Notes par dossier
annex-c-juror = Juré
annex-not-counted = hors note
annex-result-mean = Somme des { $count } totaux comptés : { $sum }. Divisée par { $count } : { $score }, soit ⟪{ $rounded }⟫ sur { $scale }, rang ⟪{ $rank }⟫.
annex-result-median = Les { $count } totaux comptés, rangés : { $sorted }. Médiane : { $score }, soit ⟪{ $rounded }⟫ sur { $scale }, rang ⟪{ $rank }⟫.
annex-result-trimmed-mean = Les { $count } totaux comptés, rangés : { $sorted }. Sans le premier ni le dernier, somme { $kept-sum }, divisée par { $kept } : { $score }, soit ⟪{ $rounded }⟫ sur { $scale }, rang ⟪{ $rank }⟫.
annex-result-majority-gauge = Les { $count } mentions comptées, rangées : { $grades }. Mention médiane « { $grade } », { $above } au-dessus et { $below } au-dessous : ⟪{ $grade } { $sign }⟫, rang ⟪{ $rank }⟫.
annex-result-borda = Rang chez chaque juré, sur les dossiers qu’il a notés : { $places }. Moyenne des (rang − 1) ÷ (dossiers − 1) : { $score }, soit ⟪{ $rounded }⟫, rang ⟪{ $rank }⟫.
annex-result-schulze = Duels, en voix gagnées et perdues (chemins aller et retour) : { $duels }. ⟪{ $rounded }⟫, rang ⟪{ $rank }⟫.
annex-place = { $juror } { $place } sur { $of }
annex-duel = { $project } { $won }–{ $lost } ({ $path }, { $back })
annex-c-outcome = Résultat
annex-unranked = { $count ->
    [0] Aucun total compté ; dossier non classé.
    [one] Un seul total compté ; dossier non classé.
   *[other] { $count } totaux comptés ; dossier non classé.
}
annex-unmarked = Aucune note ({ $state }).
annex-comment-dossier = Sur le dossier
annex-h-corrections = Notes corrigées
annex-c-project-criterion = Projet, critère
annex-c-before = Avant
annex-c-after = Après
annex-after-closing = après clôture
annex-h-recusals = Motifs des déports
annex-c-ground = Motif
annex-lifted = Levé à { $time }. { $reason }
annex-goes-with = Cette annexe accompagne le procès-verbal, version { $version }, et porte les mêmes empreintes.
