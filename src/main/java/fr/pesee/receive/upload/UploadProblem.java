package fr.pesee.receive.upload;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a part is not taken. */
public enum UploadProblem implements ProblemCode {
    DEPOSITS_UNSEALED(
            Kind.CONFLICT,
            "",
            "Ce lot n’a pas de clé : aucune offre ne peut y être scellée.",
            "This lot has no key: no bid can be sealed for it."),
    DEPOSITS_CLOSED(
            Kind.CONFLICT,
            "RULE-58",
            "Ce lot ne reçoit plus rien : les offres sont ouvertes, ou le lot est sans suite.",
            "This lot takes nothing any more: its bids are opened, or it was cancelled."),
    DEPOSIT_FROM_WITHIN(
            Kind.CONFLICT,
            "RULE-86",
            "Vous tenez une fonction dans cette consultation : vous ne pouvez pas y déposer d’offre.",
            "You hold a function in this tender: you cannot deposit a bid in it."),
    ORGANISATION_NEEDED(
            Kind.CONFLICT,
            "",
            "Dites d’abord pour quelle organisation vous agissez, à la page « Votre organisation ».",
            "Say first which organisation you act for, on the page \"Your organisation\"."),
    PARTS_AT_ONCE(
            Kind.TOO_OFTEN,
            "",
            "Votre organisation envoie déjà {0} parties à la fois. Renvoyez celle-ci dans quelques secondes : ce qui"
                    + " est arrivé reste acquis.",
            "Your organisation is already sending {0} parts at once. Send this one again in a few seconds: what has"
                    + " arrived stays."),
    PARTS_BUSY(
            Kind.UNAVAILABLE,
            "",
            "Le serveur reçoit en ce moment autant de parties qu’il le peut. Renvoyez celle-ci dans quelques"
                    + " secondes : ce qui est arrivé reste acquis, et un dépôt n’est jamais refusé pour cette raison.",
            "The server is receiving as many parts as it can at the moment. Send this one again in a few seconds: what"
                    + " has arrived stays, and no deposit is ever refused for this reason."),
    PART_NUMBER(Kind.INVALID, "", "Le numéro d’une partie va de 0 à {0}.", "The number of a part goes from 0 to {0}."),
    PART_WITHOUT_DIGEST(
            Kind.INVALID,
            "RFC 9530",
            "Annoncez l’empreinte de la partie dans l’en-tête « Content-Digest », sous la forme sha-256=:…:.",
            "Announce the digest of the part in the header \"Content-Digest\", in the form sha-256=:…:."),
    ENVELOPE_UNKNOWN(
            Kind.NOT_FOUND,
            "",
            "Les offres de ce lot n’ont pas cette enveloppe. Le plan du lot (« sealing ») dit celles qu’elles ont.",
            "Bids for this lot have no such envelope. The plan of the lot (\"sealing\") tells those that they have."),
    KEYS_REPLACED(
            Kind.CONFLICT,
            "RULE-06, RULE-63",
            "Les clés des offres ont été remplacées le {0} : ce qui est scellé pour les précédentes ne pourrait plus"
                    + " être ouvert, et n’est plus reçu. Rechargez la page (ou relisez le plan « sealing » du lot),"
                    + " scellez à nouveau avec les nouvelles clés, et déposez avant la date limite.",
            "The keys for the bids were replaced on {0}: what is sealed to the earlier ones could not be opened any"
                    + " more, and is not taken. Reload the page (or read the plan \"sealing\" of the lot again), seal"
                    + " again with the new keys, and deposit before the deadline."),
    PART_OF_REPLACED_KEY(
            Kind.CONFLICT,
            "RULE-63",
            "Cette partie a déjà été envoyée pour une clé qui a été remplacée depuis : elle ne s’ouvrirait pas."
                    + " Chiffrez de nouveau le fichier avec la clé publiée maintenant.",
            "This part was sent before for a key that has been replaced since: it would not open. Encrypt the file"
                    + " again with the key that is published now."),
    PART_DIFFERS(
            Kind.INVALID,
            "RFC 9530",
            "Les octets reçus n’ont pas l’empreinte annoncée : ils ont été abîmés en chemin. Renvoyez cette partie.",
            "The bytes received do not have the digest announced: they were damaged on the way. Send this part again."),
    PART_NOT_SEALED(
            Kind.INVALID,
            "",
            "Cette partie n’est pas un fichier age chiffré pour une clé X25519. Rien n’en a été gardé. Chiffrez-la "
                    + "avec la clé publiée de la consultation.",
            "This part is no age file encrypted to an X25519 key. Nothing of it was kept. Encrypt it with the "
                    + "published key of the tender."),
    PART_HEADER_LONG(
            Kind.INVALID,
            "",
            "L’en-tête de cette partie a plus de {0} octets : elle est chiffrée pour trop de destinataires. Rien "
                    + "n’en a été gardé. Chiffrez-la pour la clé publiée de la consultation d’abord, et pour moins "
                    + "d’autres.",
            "The header of this part has more than {0} bytes: it is encrypted to too many recipients. Nothing of it"
                    + " was kept. Encrypt it to the published key of the tender first, and to fewer others."),
    PART_CUT(
            Kind.INVALID,
            "",
            "Cette partie est un fichier age coupé : aucun fichier age entier n’a {0} octets avec cet en-tête. Rien "
                    + "n’en a été gardé. Chiffrez-la à nouveau si besoin, puis renvoyez-la entière.",
            "This part is an age file that was cut: no whole age file has {0} bytes with this header. Nothing of it "
                    + "was kept. Encrypt it again if need be, and send it whole."),
    PARTS_TOO_MANY(
            Kind.CONFLICT,
            "",
            "Votre organisation a déjà envoyé {0} Go pour ce lot, dépôts remplacés compris : c’est le plus que cette "
                    + "installation garde. Réutilisez les pièces déjà envoyées, ou écrivez à l’acheteur.",
            "Your organisation has already sent {0} GB for this lot, replaced deposits included: as much as this "
                    + "installation keeps. Reuse the pieces already sent, or write to the buyer."),
    PART_OF_BID(
            Kind.CONFLICT,
            "RULE-65",
            "Le soumissionnaire a lui-même envoyé ces octets : ils sont de son offre électronique. Aucun fichier de "
                    + "l’une et de l’autre n’est mêlé : prenez-le de la copie, et scellez-le à nouveau.",
            "The bidder has sent these bytes: they are of the electronic bid. No file of the one and the other is "
                    + "mixed: take it from the copy, and seal it anew.");

    private static final int SECONDS = 3;

    private final Kind kind;
    private final String rule;
    private final Text text;

    UploadProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    /** A part that is being received is received in seconds. */
    @Override
    public int retryAfter() {
        return this == PARTS_AT_ONCE || this == PARTS_BUSY ? SECONDS : 0;
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
