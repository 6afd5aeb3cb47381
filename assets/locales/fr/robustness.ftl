# Solidité du résultat, une phrase par figure. Ce qui nomme un juré n’est que pour la présidence.
robust-same = { $retained ->
    [one] Sans l’un quelconque des jurés, le premier dossier reste le même.
   *[other] Sans l’un quelconque des jurés, les { $retained } premiers dossiers restent les mêmes.
}
robust-without = Sans { $juror }, { $entering } entrerait dans la liste et { $leaving } en sortirait.
robust-without-many = Sans { $juror }, entreraient dans la liste : { $entering } ; en sortiraient : { $leaving }.
robust-nobody = personne
robust-recusal = { $juror } se déporte pour « { $project } » : { $rank }. Si ses notes ne comptaient pour aucun dossier : { $elsewhere }.
robust-recusal-same = { $juror } se déporte pour « { $project } » : { $rank }, que ses notes comptent ou non pour les autres dossiers.
robust-rank = { $rank } rang
robust-no-rank = sans rang
robust-gap = { $points } sur { $scale } entre « { $retained } », dernier retenu, et « { $next } », premier non retenu.
robust-gap-level = Égalité exacte entre « { $retained } », dernier retenu, et « { $next } », premier non retenu : le départage décide.
robust-gap-pointless = « { $next } » est le premier non retenu, après « { $retained } ». Cette méthode ne donne pas de points.
robust-one-mark = Une seule note d’un seul juré suffirait à les mettre à égalité : { $by } de plus en { $criterion }.
robust-one-mark-impossible = Aucune note d’un seul juré n’y suffirait : il faudrait { $by } de plus en { $criterion }.
robust-drawn = « { $project } » : retenu dans { $of ->
    [one] { $of } tirage
   *[other] { $of } tirages
} sur 100, du { $low } au { $high } rang dans neuf tirages sur dix.
robust-drawn-fixed = « { $project } » : retenu dans { $of ->
    [one] { $of } tirage
   *[other] { $of } tirages
} sur 100, { $low } rang dans neuf tirages sur dix.
robust-draws = { $draws } jurys tirés au sort parmi les jurés, toujours les mêmes (graine { $seed }).
robust-draws-none = Les totaux ont trop de décimales pour des tirages exacts.
robust-method-same = La même liste par la méthode « { $method } ».
robust-method-differs = Par la méthode « { $method } », { $entering } entrerait et { $leaving } sortirait.
robust-method-undefined = Par la méthode « { $method } », non défini : { $why }.
robust-zone-none = Aucun dossier ne change de sort sans un juré ni dans un tirage sur dix.
robust-zone = Zone de discussion : { $projects }.
robust-marks-open = La solidité du résultat se lit une fois les notes closes : plus tôt, elle pourrait influencer les notes.
robust-nothing = Rien à mesurer : aucun dossier n’est retenu.
robust-undefined-points = cette méthode ne donne pas de points
robust-undefined-one-mark = seule la moyenne pondérée dit ce que change une note
robust-undefined-gap = aucun dossier classé ne suit le dernier retenu
solidity-confidential = Pour la présidence seulement, rien n’en est imprimé
solidity-without = Sans un juré
solidity-others = { $count ->
    [one] Sans l’autre juré, la même liste.
   *[other] Sans chacun des { $count } autres jurés, la même liste.
}
solidity-recusals = Déports
solidity-gap = Écart
solidity-draws = Jurys tirés au sort
solidity-methods = Autres méthodes
solidity-column-project = Dossier
solidity-column-retained = retenu
solidity-column-ranks = rang, de 1 à { $last } : le point, et la barre de neuf tirages sur dix ; le trait, la coupe
solidity-of-hundred = { $of } sur 100
solidity-methods-legend = Disque coché, retenu par cette méthode ; anneau, non retenu.
method-short-weighted-mean = moyenne
method-short-median = médiane
method-short-trimmed-mean = élaguée
method-short-majority-gauge = jauge
method-short-borda = Borda
method-short-schulze = Schulze
