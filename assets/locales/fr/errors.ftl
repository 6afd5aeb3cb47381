# Ce qui a échoué : ce qui s’est passé, ce qui est en sûreté, ce qu’il faut faire.
error-read = Impossible de lire { $path } ({ $reason }). Rien n’a été modifié. Vérifiez le chemin et les droits.
error-list = Liste de commandes arrêtée là. Les commandes d’avant sont enregistrées ; corrigez la liste, puis relancez-la à partir de cette commande.
error-render = Le document n’a pas pu être composé ({ $reason }). Rien n’a été écrit.
error-issue-untold = Le document est écrit, mais le journal ne le dit pas. { $why }
error-file-too-long = { $path } est trop long pour être ce qu’il prétend. Rien n’a été modifié.
error-same-file = { $path } existe déjà et ne sera pas remplacé. Choisissez un autre nom.
error-not-fresh = { $path } existe déjà ; rien n’a été modifié. Choisissez un dossier neuf.

fault-unlawful = les règles ne la permettent pas à cet endroit ({ $code }).


sign-wrong-password = Le mot de passe n’ouvre pas ce certificat. Rien n’a été signé ; recommencez.
sign-damaged-identity = Ce fichier de certificat est abîmé ou n’en est pas un. Redemandez-le à qui l’a délivré.
sign-unsupported-identity = Ce certificat utilise un procédé que Palmarès ne sait pas lire ({ $what }).
sign-no-key = Ce fichier ne contient pas de clé privée. Exportez le certificat avec sa clé.
sign-key-mismatch = La clé de ce fichier n’est pas celle du certificat. Redemandez-le à qui l’a délivré.
sign-self-issue = L’identité n’a pas pu être créée ({ $why }).
sign-bad-anchor = Le certificat de confiance donné n’en est pas un (PEM ou DER).
sign-unreadable = Ce fichier n’est pas un PDF lisible, ou il est abîmé.
sign-encrypted = Ce PDF est protégé par un mot de passe. Il n’a pas été touché.
sign-too-large = Ce PDF est trop gros pour être un procès-verbal.
sign-not-ours = Ce PDF n’est ni un procès-verbal ni une annexe de Palmarès. Exportez-le depuis la séance, puis signez.
sign-draft = C’est un PROJET : il ne se signe pas. Adoptez le procès-verbal, exportez-le, puis signez.
sign-field-missing = Ce document n’a pas d’emplacement de signature pour : { $role }.
sign-field-filled = Déjà signé : { $role }. Le fichier n’a pas été touché.
sign-tampered = Le document a été modifié après une signature. Il n’est pas signé de nouveau ; reprenez l’original.
sign-wrong-role = Ce certificat est celui d’un autre rôle ({ $certificate }) ; la signature demandée est : { $wanted }.
sign-not-yet-valid = Ce certificat n’est valide qu’à partir du { $date }.
sign-expired = Ce certificat a expiré le { $date }. Demandez-en un nouveau.
sign-not-for-signing = Ce certificat n’est pas fait pour signer des documents.
sign-bad-moment = L’heure de l’ordinateur ne peut pas être écrite dans une signature. Réglez-la.
sign-chain-too-long = La chaîne de certificats est trop longue pour l’emplacement de signature.
sign-failed = La signature a échoué ({ $reason }). Le fichier d’origine est intact.

receipt = { $document } : { $path }, { $pages ->
    [one] une page
   *[other] { $pages } pages
}, empreinte du PDF { $digest }
receipt-draft = { $document } (PROJET, non adopté) : { $path }, { $pages ->
    [one] une page
   *[other] { $pages } pages
}, empreinte du PDF { $digest }
receipt-missing-character = Attention : le caractère « { $character } » n’a pas pu être imprimé.
signed = { $role } : signé par { $signer } dans { $path }, empreinte du PDF { $digest }
signature-signed = Signé électroniquement
signature-when = le { $at }
signature-why = Motif : { $reason }
signature-signer = Par { $signer }
signature-certificate = Certificat : { $issuer }, { $digest }
signature-self-issued = Certificat auto-émis, { $digest }
signature-reason-minutes = procès-verbal approuvé
signature-reason-annex = annexe approuvée

verify-intact = Intègre : rien n’a été modifié depuis les signatures.
verify-broken = MODIFIÉ : ce document n’est pas tel qu’il a été signé.
verify-unsigned = Aucune signature. Rien ne contredit ce document, mais rien ne le garantit.
verify-draft = PROJET sans signature.
verify-signature = { $role } : { $signer }, { $at }. { $state } { $trust }
verify-covers-file = Couvre tout le fichier.
verify-covers-revision = Couvre sa version ; une autre signature a suivi.
verify-digest-mismatch = Le contenu signé a changé.
verify-unsupported = Procédé de signature inconnu.
verify-bad-signature = La signature ne correspond pas au certificat.
verify-malformed = La signature est mal formée.
verify-trusted = Certificat de confiance.
trust-no-anchor = Certificat non reconnu : vérifiez à nouveau avec celui de l’autorité, ou reconnaissez-le autrement.
trust-dates = Certificat hors de ses dates au moment de la signature.
trust-usage = Certificat non prévu pour signer.
trust-moment = Date de signature absente ou future.
trust-role = Certificat d’un autre rôle.
change-modified = Modifié après la signature { $after } : { $what }.
change-stray = { $count ->
    [one] Une signature n’est montrée
   *[other] { $count } signatures ne sont montrées
} par aucun champ.
change-removed = Signature retirée : { $role }.
what-page = une page
what-annotation = une annotation ou un champ
what-catalog = le catalogue du document
what-objects = d’autres objets
what-bytes = des octets hors de tout objet
what-signature = une signature étrangère

journal-intact = Journal intact : { $entries ->
    [one] une entrée
   *[other] { $entries } entrées
}. Empreinte de la dernière ligne du journal : { $head }. Comparez-la à celle donnée plus tôt pour savoir qu’aucune ligne ne manque à la fin.
journal-broken = JOURNAL MODIFIÉ. { $entries ->
    [0] Aucune entrée n’est intacte
    [one] Une entrée est intacte
   *[other] { $entries } entrées sont intactes
}, jusqu’à la ligne d’empreinte { $head }.
journal-torn = La ligne { $line } du journal est déchirée ; elle n’avait jamais été affichée comme enregistrée.
journal-corrupt = Ligne { $line } du journal : { $why }
