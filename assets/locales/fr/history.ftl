# Les éditions adoptées d’un dossier, et le palmarès public.
history-foreign = Ce dossier ne contient pas de séance.
history-not-adopted = Le procès-verbal n’est pas adopté.
history-copy = La même séance est dans { $path } ; elle n’est comptée qu’une fois.
history-too-many = Plus de { $limit } séances : celle-ci n’a pas été lue. Choisissez un dossier plus petit.
history-edition = { $scheme } { $edition }, adopté le { $date } : { $count ->
    [0] aucun lauréat
    [one] un lauréat
   *[other] { $count } lauréats
}{ $money }
history-none = Aucune édition adoptée dans ce dossier.
history-across = Toutes éditions : { $count ->
    [0] aucun lauréat
    [one] un lauréat
   *[other] { $count } lauréats
}{ $money }
history-by-commune = Par commune
history-by-contract = Par contrat
history-by-quarter = Par quartier
history-by-holder = Par porteur
history-unnamed = non renseigné
history-skipped = Passé : { $path }. { $reason }
history-earlier = déjà lauréat en { $edition }
history-earlier-line = { $dossier } ({ $holder }) : { $earlier }, « { $project } »{ $money }

laureates-title = Palmarès
laureates-name = Palmarès, { $call }, édition { $edition }
laureates-subtitle = Édition { $edition }, { $call }. { $organiser }
laureates-intro = { $count ->
    [0] Aucun lauréat.
    [one] Un lauréat.
   *[other] { $count } lauréats, par ordre alphabétique des projets.
}
laureates-c-project = Projet et porteur
laureates-c-place = Quartier, communes, contrat
laureates-c-amount = Aide
laureates-adopted = Selon le procès-verbal adopté le { $date }, version { $version }.
laureates-format = { $path } : ce nom ne dit pas le format. Terminez-le par .pdf, .csv ou .html.
laureates-not-adopted = Le procès-verbal n’est pas adopté : il n’y a pas encore de palmarès. Rien n’a été écrit.
laureates-written = Palmarès écrit dans { $path }
