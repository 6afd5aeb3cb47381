# Les mots communs : noms de familles fermées, dates, listes.
and = et
then = , puis{" "}
date-time = { $date } à { $time }

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

voice-deliberative = délibérative
voice-consultative = consultative
role-chair = { $gender ->
    [feminine] présidente
    [masculine] président
   *[untold] présidence
}
role-vice-chair = { $gender ->
    [feminine] vice-présidente
    [masculine] vice-président
   *[untold] vice-présidence
}
signatory-chair = La présidence du jury
    .within = la présidence du jury
signatory-secretary = Le secrétariat
    .within = le secrétariat
document-minutes = procès-verbal
document-annex = annexe confidentielle
phase-preparation = préparation
phase-hearings = auditions
phase-deliberation = délibération
phase-adopted = procès-verbal adopté
milestone-start = début
milestone-phase = début de « { $phase } »
milestone-end = fin
ground-personal = intérêt personnel
ground-professional = intérêt professionnel
ground-mandate = mandat
ground-family = intérêt familial
ground-other = autre motif
cell-pending = en attente
cell-abstention = abstention
cell-recused = déport
cell-absent = absent
method-weighted-mean = moyenne pondérée
method-median = médiane
method-trimmed-mean = moyenne élaguée
method-majority-gauge = jauge majoritaire
method-borda = Borda (place moyenne)
method-schulze = Schulze (duels)
outcome-mean-place = { $place } de place moyenne
outcome-gauge-plus = « { $grade } + » ({ $above } au-dessus sur { $of })
outcome-gauge-minus = « { $grade } − » ({ $below } au-dessous sur { $of })
outcome-duels = { $won } { $won ->
    [0] victoire
    [one] victoire
   *[other] victoires
}, { $lost } { $lost ->
    [0] défaite
    [one] défaite
   *[other] défaites
}
tie-priority = critère prioritaire ({ $criteria })
tie-duel = duel (davantage de jurés le placent devant)
tie-new-vote = nouveau vote
tie-casting-vote = voix prépondérante
tie-ex-aequo = ex æquo
unranked-withdrawn = retiré
unranked-disqualified = écarté
unranked-no-show = ne s’est pas présenté
unranked-no-marks = aucune note complète
unranked-too-few = { $marks ->
    [one] une note complète
   *[other] { $marks } notes complètes
} sur { $required } nécessaires
unranked-undefined = non défini : { $why }
silent-too-few-totals = la moyenne élaguée demande { $required } totaux au moins, ce dossier en a { $totals }
silent-nothing-to-compare = aucun juré n’a noté à la fois ce dossier et un autre
silent-no-overlap = les dossiers forment des groupes sans juré en commun
silent-no-grades = la jauge majoritaire demande un seul critère compté, noté par niveaux de valeurs distinctes
passage-waiting = à venir
passage-hearing = en cours
passage-heard = entendu
passage-no-show = absent à { $time }
verdict-favourable = favorable
verdict-reserve = favorable avec réserve
verdict-unfavourable = défavorable
field-project = intitulé du projet
field-short = intitulé court
field-holder = porteur
field-theme = thème
field-contract = contrat
field-head-of-project = chef de projet
field-summary = résumé
field-public = public
field-budget = budget
field-request = subvention demandée
field-technical-opinion = avis technique
field-section = texte de la partie { $number }
decision-laureate = lauréat
decision-laureate-amount = lauréat, { $amount }
decision-reserve = réserve { $place }
decision-rejected = non proposé
tally = { $for ->
    [0] aucune voix pour
   *[other] { $for } pour
}, { $against ->
    [0] aucune voix contre
   *[other] { $against } contre
}, { $abstention ->
    [0] aucune abstention
    [one] une abstention
   *[other] { $abstention } abstentions
}
tally-candidate = { $name } : { $voices }
tally-preference = { $voices }, { $abstention ->
    [0] aucune abstention
    [one] une abstention
   *[other] { $abstention } abstentions
}
choice-for = pour
choice-against = contre
scale-numeric = de 0 à { $max } par { $step }
scale-level = { $label } ({ $points })

mark-not-a-number = « { $text } » n’est pas une note. Rien n’a été enregistré ; votre saisie est gardée. Tapez un nombre, ou Échap.
mark-above-maximum = { $text } dépasse le maximum, { $max }. Rien n’a été enregistré ; votre saisie est gardée.
mark-below-zero = { $text } est en dessous de zéro. Rien n’a été enregistré ; votre saisie est gardée.
mark-off-step = { $text } tombe entre deux notes. Le pas est de { $step }. Rien n’a été enregistré ; votre saisie est gardée.
mark-unknown-level = « { $text } » n’est pas un niveau. Niveaux possibles : { $levels }. Rien n’a été enregistré ; votre saisie est gardée.
