set -e
PASS='été-Çà'
cat > ca.cnf <<'CNF'
[ca]
default_ca = d
[d]
new_certs_dir = .
database = index.txt
serial = serial.txt
default_md = sha256
policy = p
unique_subject = no
[p]
countryName = optional
organizationName = optional
title = optional
commonName = supplied
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[inter]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
[leaf]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
[agree]
keyUsage = critical,keyAgreement
[req]
distinguished_name = n
string_mask = utf8only
utf8 = yes
[n]
CNF
: > index.txt; echo 1001 > serial.txt
LONG='-startdate 20200101000000Z -enddate 20500101000000Z'
key_rsa() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:$2 -out $1.key; }
key_ec() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:$2 -out $1.key; }
request() { openssl req -new -utf8 -config ca.cnf -key $1.key -subj "$2" -out $1.csr; }
issue() { openssl ca -batch -notext -config ca.cnf -in $1.csr -extensions $2 $3 $4 -out $1.crt 2>/dev/null; }
pack() { openssl pkcs12 -export -inkey $1.key -in $1.crt -passout "pass:$PASS" -out $2.p12 $3; }

key_rsa root 3072; request root '/C=FR/O=Palmarès, essais/CN=Autorité racine d’essai'
openssl ca -selfsign -batch -notext -config ca.cnf -in root.csr -keyfile root.key -extensions root $LONG -out root.crt 2>/dev/null
cp root.crt ca.pem
ROOT='-cert root.crt -keyfile root.key'
key_rsa inter 2048; request inter '/C=FR/O=Palmarès, essais/CN=Autorité intermédiaire d’essai'; issue inter inter "$ROOT" "$LONG"
INTER='-cert inter.crt -keyfile inter.key'
cat root.crt inter.crt > chain.pem

key_rsa rsa 3072; request rsa '/C=FR/O=Ville d’essai/title=chair/CN=Éloïse Lefèvre'; issue rsa leaf "$INTER" "$LONG"
pack rsa rsa-rc2 '-legacy -certfile chain.pem -certpbe PBE-SHA1-RC2-40 -keypbe PBE-SHA1-3DES -macalg sha1'
pack rsa rsa-3des '-certfile chain.pem -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1'
pack rsa rsa-aes '-certfile chain.pem'
key_ec p256 P-256; request p256 '/C=FR/O=Ville d’essai/title=secretary/CN=Noël Çelik'; issue p256 leaf "$ROOT" "$LONG"
pack p256 p256-aes '-certfile root.crt'
key_rsa plain 2048; request plain '/C=FR/O=Ville d’essai/CN=Maël Dupré'; issue plain leaf "$ROOT" "$LONG"
pack plain plain-aes
key_ec expired P-256; request expired '/C=FR/CN=Ancienne Identité'; issue expired leaf "$ROOT" '-startdate 20210101000000Z -enddate 20211231235959Z'
pack expired expired
key_ec unsuited P-256; request unsuited '/C=FR/CN=Clé de chiffrement'; issue unsuited agree "$ROOT" "$LONG"
pack unsuited unsuited
key_ec p384 P-384; request p384 '/C=FR/CN=Courbe P-384'; issue p384 leaf "$ROOT" "$LONG"
pack p384 p384
rm -f *.key *.csr *.crt *.pem.bak ca.cnf index.txt* serial.txt* chain.pem 10*.pem
