# Les éditions adoptées d’un dossier, et le palmarès public.
history-foreign = Ce dossier ne contient pas de séance.
history-not-adopted = Le procès-verbal n’est pas adopté.
history-refused = { $errors ->
    [one] Une erreur dans le fichier de séance : { $first }
   *[other] { $errors } erreurs dans le fichier de séance. La première : { $first }
}
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

# La fenêtre des éditions passées, et « déjà lauréat ».
history-stopped = Lecture abandonnée. Ce qui était connu le reste.
editions-title = Éditions passées
editions-across = d’une édition à l’autre
editions-close = flèches pour tourner les pages, Échap ferme
editions-path = chemin du dossier où sont rangées les séances passées
editions-choose = Choisir…
editions-reread = Relire
editions-page-editions = Éditions
editions-page-commune = Communes
editions-page-contract = Contrats
editions-page-quarter = Quartiers
editions-page-holder = Porteurs
editions-page-skipped = Non comptés ({ $count })
editions-note = Pour information : rien ne s’y décide.
editions-note-commune = Pour information : rien ne s’y décide. Un projet sur plusieurs communes compte une fois, sous ces communes ensemble : aucune aide n’est comptée deux fois.
editions-note-holder = Pour information : rien ne s’y décide. Un porteur est reconnu à son nom, quels qu’en soient les majuscules, les accents et la ponctuation.
editions-note-recent = Une colonne pour chacune des { $count } dernières éditions ; le total les compte toutes.
editions-c-edition = Édition
editions-c-commune = Commune
editions-c-contract = Contrat
editions-c-quarter = Quartier
editions-c-holder = Porteur
editions-c-adopted = Adoption
editions-c-laureates = Lauréats
editions-c-money = Aides
editions-all = Ensemble
editions-laureates-of = Lauréats, { $edition }
editions-folder = Dossier : { $path }
editions-reading = Lecture des séances…
editions-empty-title = Aucun dossier choisi
editions-empty = Rangez les séances passées dans un même dossier, chacune dans le sien. Choisissez-le (Ctrl+O), tapez son chemin puis Entrée, ou déposez-le sur la fenêtre.
editions-empty-read = Palmarès les lit sans rien y écrire, et ne compte que celles dont le procès-verbal est adopté. Les dossiers dont le porteur a déjà été lauréat le diront alors.
editions-none = « Non comptés » dit ce qui s’y trouve, et pourquoi cela ne compte pas.
editions-none-at-all = Il est vide : choisissez celui où sont rangées les séances passées (Ctrl+O).
editions-no-session = { $path } ne contient pas de séance. Le dossier connu reste en usage.
editions-unread = Éditions passées non lues : { $why }
editions-copied = Le tableau est dans le presse-papiers.
editions-skipped-none = Tout ce que contient le dossier est compté.
editions-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
before-laureate = Déjà lauréat en { $editions }
before-laureate-of = Déjà lauréat : { $editions }
before-one = { $edition } : « { $project } »{ $money }
before-spelled = Le porteur s’y écrit « { $holder } » : à vérifier.
before-how = D’après les procès-verbaux adoptés, le porteur étant reconnu à son nom.
before-short = lauréat { $editions }
before-short-often = { $count } fois lauréat
gui-hint-editions-page =
    .does = autre page
gui-hint-editions-edition =
    .does = édition, ou défiler
gui-hint-editions-choose =
    .does = choisir le dossier
gui-hint-editions-reread =
    .does = relire le dossier
