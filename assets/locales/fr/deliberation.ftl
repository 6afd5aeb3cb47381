# La délibération : formulaires, séries, ce qui reste à régler.
delib-author = Proposé par { $juror }, { $time }
delib-no-place = Ce dossier n’a pas de rang : il n’a pas de place dans la proposition.
delib-recused = Déport : { $jurors }.
delib-rank = Rang { $rank }.
delib-unranked = Sans rang : { $why }.
delib-request = Demande { $amount }
delib-sum = Somme
delib-placed = Placé au { $place } rang, { $time } : { $reason }
delib-placed-by = Placé au { $place } rang, { $time }, sur proposition de { $juror } : { $reason }
delib-voted = Vote, { $time } : { $tally }
delib-cast = Voix prépondérante, { $time } : { $choice } ({ $reason })
delib-decided = Proposition, { $time } : { $decision }. { $reason }
delib-does-not-fit = Ne tient pas dans ce qui reste : il manque { $lacks }.
delib-lacks = manque { $lacks }
delib-legend-cut = { $count ->
    [one] coupe, après le premier
   *[other] coupe, après les { $count } premiers
}
delib-legend-threshold = seuil, { $threshold } sur { $scale }
delib-envelope = { $laureates ->
    [0] aucun lauréat proposé
    [one] un lauréat proposé
   *[other] { $laureates } lauréats proposés
}, reste { $left }

delib-move = { $project } passe du { $from } au { $to } rang
delib-move-note = Écart à l’ordre arithmétique : le motif figurera au procès-verbal. Alt ↑ ↓ change la place.
delib-move-back-note = C’est la place de l’ordre arithmétique. Alt ↑ ↓ change la place.
delib-ranks = { $ranks ->
    [one] un rang
   *[other] { $ranks } rangs
}
delib-frozen = Classement arithmétique, figé { $digest }
delib-frozen-told = Figé à { $time } : { $digest }
delib-frozen-again = Figé de nouveau à { $time } après réouverture : { $digest }
delib-frozen-method = Figé de nouveau à { $time } après le changement de méthode : { $digest }
delib-frozen-moved = Les notes ne donnent plus le classement figé à { $time }.

delib-scenarios = Scénarios
delib-scenarios-proposal = Proposition du jury
delib-scenarios-laureates = { $count ->
    [0] aucun lauréat
    [one] un lauréat
   *[other] { $count } lauréats
}
delib-scenarios-left = reste { $left }
delib-scenarios-none = Aucun scénario gardé. K garde la proposition du moment sous un nom ; elle se compare ici à ce qui la remplace.
delib-scenarios-legend = { $sign } autre que la proposition.
delib-tab-more = + scénario  K
delib-tab-compare = Comparer  S
delib-tab-spread = Répartition  E
delib-method-with = { $method } ({ $note })
delib-method-now = en vigueur
delib-method-needs-weighted-mean = impossible ici
delib-method-needs-median = impossible ici
delib-method-needs-trimmed-mean = demande cinq jurés dont la voix compte
delib-method-needs-majority-gauge = demande un seul critère compté, à niveaux
delib-method-needs-borda = impossible ici
delib-method-needs-schulze = impossible ici
delib-method-note = Ce changement et son motif figurent au procès-verbal. Le classement est figé de nouveau ; une décision mise hors des règles est à reprendre.
delib-keep = Garder la proposition comme scénario
delib-keep-name = Nom
delib-keep-note = Décisions, montants et places sont gardés sous ce nom. Rien ne change à la proposition.
delib-spread = Répartition des lauréats et des aides
delib-spread-note = Pour information : rien ne s’y décide. Un projet sur plusieurs communes compte une fois, sous ces communes ensemble.
delib-spread-commune = Par commune
delib-spread-contract = Par contrat
delib-spread-quarter = Par quartier
delib-spread-holder = Par porteur
delib-spread-untold = non indiqué
delib-spread-none = Aucun lauréat proposé.
delib-waive-all = Délibérer sans quorum
delib-reason-threshold = Note de { $score }, inférieure au seuil de { $threshold }
delib-reason-unranked = Sans rang : { $why }

delib-short = { $project } ne tient pas dans l’enveloppe
delib-short-note = Demande { $wanted }, reste { $left } : il manque { $lacks }.
delib-short-behind = { $points } point derrière le dernier lauréat, { $project }.
delib-short-next = Le suivant, { $project }, à { $points } point de moins, demande { $wanted } : { $fits ->
    [yes] cela tient
   *[no] il manque { $lacks }
}.
delib-bound-floor = plancher { $amount }
delib-bound-ceiling = plafond { $amount }
delib-bound-request = demande { $amount }
delib-bound-share = { $share } du budget, { $amount }
delib-live-share = { $share } du budget
delib-live-left = reste { $amount }
delib-live-beyond = dépasse de { $amount }
delib-short-partial = Proposer une aide partielle
delib-short-up-to = au plus { $left }, ce qui reste
delib-short-under-floor = impossible : ce qui reste est sous le plancher de { $floor }
delib-short-reserve = Mettre en réserve
delib-short-reserve-note = place { $place } de la liste
delib-short-skip = Passer au suivant
delib-short-skip-note = rien n’est consigné ; ce dossier attend sa décision

delib-series = Décider en série
delib-series-laureates = Proposer lauréats dans l’ordre, jusqu’à l’enveloppe
delib-series-reserve = Mettre en réserve les suivants, dans l’ordre
delib-series-rejected = Ne pas proposer ceux sous le seuil ou sans rang
delib-series-count = { $count ->
    [0] aucun dossier
    [one] un dossier
   *[other] { $count } dossiers
}
delib-series-none = Aucun dossier n’attend cette décision.
delib-stop-full = Ensuite, les places sont prises.
delib-stop-short = Ensuite, { $project } ne tient pas : il manque { $lacks }.
delib-stop-tied = Ensuite, { $projects } sont ex æquo et ne tiennent pas tous : à départager d’abord.

delib-adopt-counts = { $laureates ->
    [0] Aucun lauréat proposé
    [one] Un lauréat proposé
   *[other] { $laureates } lauréats proposés
}, { $reserve ->
    [0] pas de réserve
    [one] un en réserve
   *[other] { $reserve } en réserve
}.
delib-adopt-envelope = { $used } sur { $total }.

delib-wait-quorum = Quorum manquant pour { $project }
delib-wait-quorum-all = Quorum manquant pour adopter
delib-wait-level = Vote partagé sur { $project } : voix prépondérante
delib-wait-level-recused = Vote partagé sur { $project } : pas de voix prépondérante, la présidence s’est déportée ou manque
delib-wait-again = { $project } : la décision sort des règles, à reprendre
delib-wait-ready = Tout est réglé : adopter
delib-wait-more = { $count ->
    [one] et un autre point
   *[other] et { $count } autres points
}

gui-hint-ends =
    .does = premier, dernier
gui-hint-waiting =
    .does = à régler
gui-hint-series =
    .does = en série
gui-hint-way =
    .does = choisir
gui-hint-scenarios =
    .does = scénarios
gui-hint-scenario =
    .does = onglet
gui-hint-keep-scenario =
    .does = garder
gui-hint-take-scenario =
    .does = reprendre
gui-hint-drop-scenario =
    .does = écarter
gui-hint-spread =
    .does = répartition
gui-hint-rankings =
    .does = classements
