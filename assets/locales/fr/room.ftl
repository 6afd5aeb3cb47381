# La fenêtre de la salle, et ce que la présidence lui fait montrer.
room-title = Salle : { $title }
room-number = Candidature { $number } sur { $of }
room-of-minutes = { $minutes ->
    [0] sur moins d’une minute
    [one] sur une minute
   *[other] sur { $minutes } minutes
}
room-warning = { $minutes ->
    [one] plus qu’une minute
   *[other] plus que { $minutes } minutes
}
room-overtime = temps dépassé
room-paused = en pause
room-proposal-break = Pause, reprise à { $time }
room-proposal = Reprise à { $time }
room-proposal-end = Les auditions sont terminées. Merci à toutes et à tous.
room-panel = Ce que voit la salle
room-note = La fenêtre de la salle se glisse sur le vidéoprojecteur, puis F11 la met en plein écran. Elle ne montre ni notes, ni jurés, ni avis.
room-field-shown = Montrer
room-field-message = Message
room-field-next = Entre deux auditions
room-field-look = Couleurs
room-show-clock = l’audition
room-show-blank = écran noir
room-show-message = le message
room-show-waiting = l’appel à projets
room-next-no = l’appel seul
room-next-yes = et qui vient ensuite
room-look-light = clair
room-look-dark = sombre
room-look-contrast = contraste
room-state-closed = salle
room-state-clock = salle : audition
room-state-blank = salle : noir
room-state-message = salle : message
room-state-waiting = salle : appel
room-confirm = Montrer
