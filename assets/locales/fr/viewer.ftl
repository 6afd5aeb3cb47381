# Les pièces : ce que la fenêtre en montre, et ce qui empêche de les montrer.
gui-pieces-known = { $pages ->
    [one] une page
   *[other] { $pages } pages
}
gui-pieces-picture = image
gui-pieces-reading = Lecture de la pièce…
gui-pieces-gone = introuvable
gui-pieces-system = Ouvrir avec le système
gui-pieces-again = Réessayer
gui-pieces-back = Revenir au dossier
gui-page-of = page { $page }/{ $pages }
gui-page-zoom = { $percent } %
gui-page-coming = La page arrive…
gui-page-previous = Page précédente
gui-page-next = Page suivante
gui-page-smaller = Réduire
gui-page-larger = Agrandir
gui-page-fit-width = Ajuster à la largeur
gui-page-fit-page = Page entière

attachment-missing = { $file } n’est plus là.
    .mend = Remettez le fichier à sa place ({ $path }), puis rouvrez la pièce. La séance n’est pas touchée.
attachment-outside = { $file } mène hors du dossier de la séance.
    .mend = La pièce n’est pas ouverte. Remplacez le lien par le fichier lui-même, puis rouvrez-la.
attachment-not-a-file = { $file } n’est pas un fichier.
    .mend = Remettez le fichier à sa place ({ $path }), puis rouvrez la pièce. La séance n’est pas touchée.
attachment-too-large = { $file } est trop gros pour être montré ici ({ $size }).
    .mend = Ouvrez la pièce avec le système.
attachment-io = { $file } ne se lit pas ({ $reason }).
    .mend = Vérifiez le support et les droits, puis rouvrez la pièce. La séance n’est pas touchée.

view-unknown = Palmarès ne montre que les PDF et les images PNG ou JPEG.
    .mend = Ouvrez cette pièce avec le système.
view-unreadable = Cette pièce est abîmée, ou n’est pas ce qu’elle annonce.
    .mend = La séance n’est pas touchée. Essayez avec le système, ou demandez une autre copie.
view-locked = Cette pièce demande un mot de passe.
    .mend = Ouvrez-la avec le système, qui le demandera.
view-too-many-pixels = Cette pièce est trop grande pour être montrée ici.
    .mend = Ouvrez-la avec le système, ou demandez une copie plus petite.
view-slow = La page n’était pas prête au bout de { $seconds } s ; son dessin est arrêté.
    .mend = La séance n’est pas touchée. Essayez avec le système, ou demandez une copie plus simple.
view-fell = Le dessin s’est interrompu : la pièce demande trop de mémoire, ou elle est abîmée.
    .mend = La séance n’est pas touchée. Essayez avec le système, ou demandez une autre copie.
view-nonsense = Le dessin de la pièce a rendu une réponse impossible ; il est arrêté.
    .mend = La séance n’est pas touchée. Essayez avec le système, ou demandez une autre copie.
view-not-started = Le lecteur de pièces n’a pas pu démarrer ({ $reason }).
    .mend = Ouvrez la pièce avec le système. La séance n’est pas touchée.
view-closed = La pièce a été refermée.
    .mend = Rouvrez-la.

gui-hint-piece-next =
    .does = pièce suivante
gui-hint-piece-previous =
    .does = pièce précédente
gui-hint-piece-close =
    .does = revenir au dossier
gui-hint-piece-system =
    .does = ouvrir avec le système
gui-hint-page-scroll =
    .does = défiler
gui-hint-page-turn =
    .does = page
gui-hint-page-ends =
    .does = première, dernière page
gui-hint-page-zoom =
    .does = agrandir, réduire
gui-hint-page-natural =
    .does = taille réelle
gui-hint-page-width =
    .does = page à la largeur
gui-hint-page-whole =
    .does = page entière
gui-help-pieces = Auditions, pièces
