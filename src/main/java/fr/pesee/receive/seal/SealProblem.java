package fr.pesee.receive.seal;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a key cannot be registered, made, or rebuilt, and why a tender without its keys cannot be published. */
public enum SealProblem implements ProblemCode {
    HOLDER_KEY_UNREADABLE(
            Kind.INVALID,
            "",
            "Ce n’est pas une clé publique « age » ordinaire. Collez la ligne qui commence par « age1 » et compte "
                    + "62 caractères ; jamais celle qui commence par « AGE-SECRET-KEY ».",
            "This is no ordinary \"age\" public key. Paste the line that begins with \"age1\" and has 62 characters; "
                    + "never the one that begins with \"AGE-SECRET-KEY\"."),
    HOLDER_KEY_SECRET(
            Kind.INVALID,
            "",
            "Ceci est une clé secrète : elle ne devait pas quitter votre poste, et n’a pas été enregistrée. Ne vous en "
                    + "servez plus : fabriquez une autre clé.",
            "This is a secret key: it should not have left your computer, and was not kept. Do not use it any more: "
                    + "make another key."),
    HOLDER_KEY_TAKEN(
            Kind.CONFLICT,
            "RULE-63",
            "Cette clé est déjà celle d’un autre détenteur. Chacun a la sienne : fabriquez la vôtre.",
            "This key is another holder's already. Each has their own: make yours."),
    HOLDER_KEY_BOUND(
            Kind.CONFLICT,
            "",
            "Votre part est chiffrée pour la clé que vous avez, et la consultation est publiée : une autre clé "
                    + "n’ouvrirait rien. Si la vôtre est perdue, prévenez le responsable de la consultation : il peut "
                    + "faire refaire les clés par une rectification.",
            "Your share is sealed to the key you have, and the tender is published: another key would open nothing. If "
                    + "yours is lost, tell the tender's officer, who can have the keys made anew by a rectification."),
    HOLDER_KEY_NONE(
            Kind.CONFLICT,
            "",
            "Vous n’avez pas encore enregistré de clé. Fabriquez-la d’abord.",
            "You have not registered a key yet. Make one first."),
    HOLDER_ANSWER_WRONG(
            Kind.INVALID,
            "",
            "Ce n’est pas le code que contient l’épreuve. Déchiffrez-la avec la clé que vous avez enregistrée, et "
                    + "collez les 32 caractères obtenus.",
            "This is not the code in the challenge. Decrypt it with the key that you registered, and paste the 32 "
                    + "characters you get."),
    KEYS_HOLDERS_COUNT(
            Kind.CONFLICT,
            "RULE-63",
            "Il faut de {0} à {1} détenteurs de clé ; la consultation en a {2}. Nommez-les dans l’équipe.",
            "There have to be {0} to {1} key holders; the tender has {2}. Name them in the team."),
    KEYS_HOLDERS_UNREADY(
            Kind.CONFLICT,
            "RULE-63",
            "N’ont pas encore une clé éprouvée : {0}. Demandez-leur d’ouvrir la page « Clés ».",
            "Without a proved key as yet: {0}. Ask them to open the page \"Keys\"."),
    KEYS_THRESHOLD(
            Kind.INVALID,
            "RULE-63",
            "Choisissez combien de détenteurs suffisent à l’ouverture : de 2 à {0}, un de moins qu’ils ne sont.",
            "Choose how many holders suffice for the opening: from 2 to {0}, one fewer than there are."),
    KEYS_MISSING(
            Kind.CONFLICT,
            "RULE-63",
            "Le lot {0} n’a pas de clé : les offres ne pourraient y être scellées. Faites faire les clés, à la page "
                    + "« Clés », par au moins trois détenteurs.",
            "Lot {0} has no key: bids for it could not be sealed. Have the keys made, on the page \"Keys\", among at "
                    + "least three holders."),
    KEYS_OTHER_ENVELOPES(
            Kind.CONFLICT,
            "RULE-63",
            "Les clés du lot {0} ne sont pas celles des enveloppes que la consultation annonce. Faites refaire les "
                    + "clés, à la page « Clés », ou rétablissez les enveloppes publiées s’il y en a.",
            "The keys of lot {0} are not those of the envelopes that the tender announces. Have the keys made "
                    + "anew, on the page \"Keys\", or put the published envelopes back if there are any."),
    KEYS_WITHOUT_SHARE(
            Kind.CONFLICT,
            "RULE-63",
            "Lot {0} : n’ont pas de part, ou en ont une pour une clé qu’ils ont remplacée : {1}. Faites refaire les "
                    + "clés.",
            "Lot {0}: without a share, or with one for a key that they replaced: {1}. Have the keys made anew."),
    KEYS_HOLDERS_LEFT(
            Kind.CONFLICT,
            "RULE-63",
            "Lot {0} : {1} détenteurs de part seulement sont encore en fonction, et il en faut {2} à l’ouverture, plus "
                    + "un. Faites refaire les clés.",
            "Lot {0}: only {1} holders of a share are still in function, and the opening takes {2} and one to spare. "
                    + "Have the keys made anew."),
    KEYS_UNTRIED(
            Kind.CONFLICT,
            "RULE-63",
            "Lot {0} : n’ont pas encore essayé leur part : {1}. Demandez-leur d’ouvrir la page « Clés ».",
            "Lot {0}: have not tried their share yet: {1}. Ask them to open the page \"Keys\"."),
    KEYS_FILE_UNREADABLE(
            Kind.INVALID,
            "RULE-63",
            "Ce n’est pas un fichier de clés. Choisissez celui qu’écrit « pesee make-keys », tel quel.",
            "This is no file of keys. Choose the one that \"pesee make-keys\" writes, as it is."),
    KEYS_FILE_OTHER_TENDER(
            Kind.INVALID,
            "RULE-63",
            "Ces clés ont été faites pour une autre consultation que {0}. Choisissez le fichier de celle-ci.",
            "These keys were made for another tender than {0}. Choose the file of this one."),
    KEYS_FILE_OTHER_ENVELOPES(
            Kind.INVALID,
            "RULE-63",
            "Ces clés ne sont pas celles des enveloppes de la consultation : ses lots ou ses enveloppes ont changé "
                    + "depuis. Téléchargez de nouveau la commande, et refaites les clés.",
            "These keys are not those of the tender's envelopes: its lots or envelopes have changed since. Download "
                    + "the order again, and make the keys anew."),
    KEYS_FILE_OTHER_HOLDERS(
            Kind.INVALID,
            "RULE-63",
            "Ces parts ne sont pas chiffrées pour les détenteurs de maintenant : l’un a changé de clé, est parti ou "
                    + "arrivé. Téléchargez de nouveau la commande, et refaites les clés.",
            "These shares are not sealed to the holders of now: one has another key, has left or has come. Download "
                    + "the order again, and make the keys anew."),
    KEYS_FILE_ALTERED(
            Kind.INVALID,
            "RULE-63",
            "Ce fichier de clés est incomplet, ou a été modifié : des parts manquent ou ne sont pas conformes à leur "
                    + "empreinte. Recopiez-le depuis le poste qui l’a fait.",
            "This file of keys is incomplete or was altered: shares are missing, or are not as their digests say. Copy "
                    + "it again from the computer that made it."),
    KEYS_FILE_HOLDER_KEY(
            Kind.INVALID,
            "RULE-63",
            "Une de ces clés est celle d’un détenteur : il ouvrirait seul toutes les offres. Refaites les clés, par «"
                    + " pesee make-keys ».",
            "One of these keys is a holder's own: that holder would open all bids alone. Make the keys anew, by"
                    + " \"pesee make-keys\"."),
    KEYS_FILE_KNOWN(
            Kind.CONFLICT,
            "RULE-63",
            "Ces clés ont déjà servi : une clé n’est prise qu’une fois. Faites-en d’autres.",
            "These keys have been used already: a key is taken once only. Make others."),
    SHARE_NONE(
            Kind.CONFLICT,
            "",
            "Vous n’avez pas de part pour ce lot. Les clés ont peut-être été refaites : relisez la page « Clés ».",
            "You have no share for this lot. The keys may have been made anew: read the page \"Keys\" again."),
    TRIAL_NONE(
            Kind.INVALID,
            "RULE-63",
            "Donnez le code d’essai d’une part au moins.",
            "Give the trial code of one share at least."),
    TRIAL_WRONG(
            Kind.INVALID,
            "",
            "Ce n’est pas le code d’essai de votre part. Recopiez les 32 caractères qui suivent « trial », et rien "
                    + "d’autre : la part elle-même ne doit pas quitter votre poste.",
            "This is not the trial code of your share. Copy the 32 characters after \"trial\", and nothing else: "
                    + "the share itself must not leave your computer."),
    SHARE_UNREADABLE(
            Kind.INVALID,
            "RULE-64",
            "Ceci n’est pas une part de clé. Déchiffrez le fichier de votre part, et donnez-le tel quel.",
            "This is no share of a key. Decrypt the file of your share, and give it as it is."),
    SHARE_OF_OTHER_KEY(
            Kind.INVALID,
            "RULE-64",
            "Cette part n’est pas de cette clé ({0}) : elle est d’une autre consultation, d’un autre lot, d’une autre "
                    + "enveloppe ou d’une clé remplacée.",
            "This share is not of this key ({0}): it is of another tender, another lot, another envelope or a key that "
                    + "was replaced."),
    SHARE_ALTERED(
            Kind.INVALID,
            "RULE-64",
            "La part {0} n’est pas telle qu’elle a été faite : son empreinte n’est pas celle du registre. Repartez du "
                    + "fichier chiffré.",
            "Share {0} is not as it was made: its digest is not the one in the ledger. Start again from the sealed "
                    + "file."),
    SHARE_DOUBLED(
            Kind.INVALID,
            "RULE-64",
            "La part {0} est donnée deux fois. Il faut celles de personnes différentes.",
            "Share {0} is given twice. Those of different people are needed."),
    SHARES_TOO_FEW(
            Kind.INVALID,
            "RULE-64",
            "Il faut {0} parts valables ; il y en a {1}.",
            "{0} valid shares are needed; there are {1}."),
    SHARES_OTHER_KEY(
            Kind.INVALID,
            "RULE-64",
            "Ces parts ne redonnent pas la clé publiée. Ne continuez pas : prévenez le juriste.",
            "These shares do not rebuild the published key. Do not go on: tell the legal reviewer.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    SealProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return rule;
    }
}
