# Les refus : ce qui s’est passé, puis ce qu’il faut faire. Rien n’est jamais enregistré par un refus.
refusal-R001 = Impossible dans cette phase ({ $phase }). Après l’adoption, ouvrez un rectificatif ; avant, terminez la phase en cours.
refusal-R002 = Le journal n’est pas encore lié au fichier de séance, ou l’est déjà. Rouvrez la séance.
refusal-R003 = Aucun juré ne s’appelle « { $id } ». Vérifiez l’identifiant dans session.ron.
refusal-R004 = Aucun dossier ne s’appelle « { $id } ». Vérifiez l’identifiant dans session.ron.
refusal-R005 = Aucun critère ne s’appelle « { $id } ». Vérifiez l’identifiant dans session.ron.
refusal-R006 = Aucun collège ne s’appelle « { $id } ». Vérifiez l’identifiant dans session.ron.
refusal-R007 = Un motif est demandé. Écrivez-le en une phrase : il figurera au procès-verbal.
refusal-R008 = Un texte est demandé. Écrivez-le, puis validez.
refusal-R009 = C’est déjà ainsi. Rien n’a changé.
refusal-R101 = { $juror } est déjà en séance.
refusal-R102 = { $juror } n’est pas en séance. Notez d’abord son arrivée.
refusal-R103 = { $juror } n’a pas de suppléance désignée. Ajoutez un juré, ou remplacez ce membre avec un motif.
refusal-R104 = { $juror } ne peut pas recevoir ce pouvoir. Choisissez un autre membre.
refusal-R105 = Un juré « { $juror } » existe déjà. Choisissez un autre identifiant.
refusal-R106 = Ni la présidence ni la vice-présidence ne sont en séance. Notez leur arrivée, puis ouvrez.
refusal-R107 = Le déport de { $juror } sur « { $dossier } » est déjà déclaré.
refusal-R108 = { $juror } n’a pas de déport sur « { $dossier } ». Déclarez-le d’abord.
refusal-R201 = L’ordre doit contenir chaque dossier une seule fois, et des pauses de 1 à 600 minutes.
refusal-R202 = « { $dossier } » a déjà été entendu, ou l’est en ce moment.
refusal-R203 = « { $dossier } » n’est pas à l’ordre : retiré, écarté ou noté absent. Notez d’abord son retour.
refusal-R204 = « { $dossier } » n’a pas été noté absent.
refusal-R205 = L’audition de « { $dossier } » est en cours. Terminez-la d’abord.
refusal-R206 = Aucune audition n’est en cours. Démarrez-en une.
refusal-R207 = L’horloge est déjà dans cet état.
refusal-R208 = C’est la dernière phase. Terminez l’audition.
refusal-R209 = Cet instant précède un instant déjà enregistré. Indiquez une heure plus tardive.
refusal-R210 = Il ne resterait plus de temps. Retirez-en moins, ou passez à la phase suivante.
refusal-R211 = « { $dossier } » n’a pas ce champ ({ $field }), ou le texte n’y convient pas.
refusal-R212 = « { $text } » n’est pas une heure. Tapez-la ainsi : 14:37 ou 14:37:05.
refusal-R213 = Aucune heure de ce genre n’est consignée pour « { $dossier } », ou elle a changé depuis. Reprenez la liste.
refusal-R214 = L’heure doit rester entre { $after } et { $before }, d’après ce qui est consigné avant et après. Rien n’a changé.
refusal-R215 = Aucune pause n’est prévue à cette heure, ou elle a déjà été déplacée ou supprimée. Reprenez la liste.
refusal-R302 = { $juror } ne note pas « { $dossier } » : un déport est déclaré.
refusal-R303 = { $juror } n’était pas en séance pour « { $dossier } ». Notez sa présence, ou laissez absent.
refusal-R304 = { $juror } a déjà des notes pour « { $dossier } ». Retirez-les d’abord.
refusal-R305 = Les notes de « { $dossier } » sont closes. Rouvrez-les avec un motif.
refusal-R306 = Les notes de « { $dossier } » ne sont pas closes.
refusal-R307 = Il n’y a rien à retirer ici.
refusal-R308 = « { $dossier } » attend encore { $pending ->
    [one] une case
   *[other] { $pending } cases
}, d’abord chez { $juror }. Notez, ou tapez a pour une abstention.
refusal-R309 = { $count ->
    [one] Un dossier n’est pas clos
   *[other] { $count } dossiers ne sont pas clos
} : { $dossiers }. Closez leurs notes d’abord.
refusal-R401 = Le quorum manque : { $present } présents pour { $required } requis. Consignez une levée du quorum avec son motif, ou attendez.
refusal-R402 = Un montant est demandé pour un lauréat.
refusal-R403 = Cet appel ne donne pas d’argent. Proposez le lauréat sans montant.
refusal-R404 = { $amount } dépasse la demande, { $request }. Proposez au plus la demande.
refusal-R405 = { $amount } est sous le plancher, { $floor }. Proposez davantage, ou la réserve.
refusal-R406 = { $amount } dépasse le plafond, { $ceiling }. Proposez moins.
refusal-R407 = { $amount } dépasse la part permise du budget, { $most }. Proposez moins.
refusal-R408 = { $amount } ne tient pas dans l’enveloppe : il reste { $left }. Proposez un montant partiel, ou la réserve.
refusal-R409 = Les { $places } places sont prises. Proposez la réserve.
refusal-R410 = La note, { $score }, est sous le seuil, { $threshold }. Ce dossier ne peut pas être proposé.
refusal-R411 = « { $dossier } » n’a pas de rang : trop peu de notes, ou pas entendu.
refusal-R412 = La place { $place } est prise ou n’existe pas. Choisissez-en une autre.
refusal-R413 = « { $dossier } » n’a pas de décision à reprendre.
refusal-R414 = { $count ->
    [one] Un dossier attend une décision
   *[other] { $count } dossiers attendent une décision
} : { $dossiers }.
refusal-others = { $count } autres
refusal-R415 = Ces dossiers ne sont pas ex æquo en ce moment.
refusal-R416 = { $voices } voix comptées pour { $eligible } votants. Vérifiez le décompte.
refusal-R417 = Ce décompte ne convient pas à ce vote.
refusal-R418 = La règle de départage annoncée n’a pas cette étape, ou une autre vient avant.
refusal-R419 = Il n’y a pas eu de vote à égalité sur ce point. La voix prépondérante ne s’emploie qu’alors.
refusal-R420 = La présidence s’est déportée ou n’est pas en séance : pas de voix prépondérante.
refusal-R421 = L’adoption n’a pas réuni plus de voix pour que contre. Reprenez la délibération.
refusal-R422 = La liste de réserve saute la place { $place }. Donnez cette place à un dossier, ou renumérotez la liste.
refusal-R423 = Ce nom ne convient pas. Donnez-en un de { $most } caractères au plus.
refusal-R424 = Un scénario s’appelle déjà « { $name } ». Choisissez un autre nom, ou écartez d’abord celui-là.
refusal-R425 = Aucun scénario gardé ne s’appelle « { $name } ».
refusal-R426 = { $most } scénarios sont déjà gardés. Écartez-en un d’abord.
refusal-R427 = La grille ou le jury ne se prête pas à cette méthode : { $method }. La jauge majoritaire demande un seul critère compté, à niveaux de valeurs distinctes ; la moyenne élaguée, cinq jurés dont la voix compte.
refusal-R501 = Rien de plus ne s’annule ni ne se rétablit. Ce qui précède l’adoption ne s’annule plus : une erreur s’y corrige par un rectificatif.
refusal-R502 = L’entrée { $entry } ({ $what }) ne s’annule pas : elle précède l’adoption, est déjà annulée, ou dit ce que le programme a constaté. Après l’adoption, ouvrez un rectificatif.
refusal-R503 = Impossible d’annuler l’entrée { $entry } ({ $what }) : l’entrée { $later } ({ $then }) ne tiendrait plus. Annulez d’abord celle-ci.
