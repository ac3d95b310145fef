package fr.pesee.receive.examination;

import fr.pesee.rule.exact.Text;

/** What can be wrong with an opened bid or one of its files. Nothing is ever deleted for it (RULE-66). */
public enum BidFinding {
    /** The manifest cannot be decrypted: sealed to another key, or damaged. */
    MANIFEST_UNREADABLE(new Text("la liste des pièces ne peut être lue", "the list of pieces cannot be read")),
    /** The manifest was read, and is none. */
    MANIFEST_INVALID(new Text(
            "la liste des pièces n’est pas du format attendu", "the list of pieces has not the form expected")),
    /** The manifest speaks of another tender, lot or envelope. */
    MANIFEST_OF_ANOTHER(
            new Text("la liste des pièces est celle d’un autre lot", "the list of pieces is another lot's")),
    /** A piece was deposited that the manifest does not name. */
    PIECE_UNNAMED(new Text("une pièce déposée ne figure pas dans la liste", "a deposited piece is not in the list")),
    /** The manifest names a piece that was not deposited. */
    PIECE_MISSING(new Text("une pièce de la liste n’a pas été déposée", "a listed piece was not deposited")),
    /** A piece that the buyer requires was not enclosed. */
    REQUIRED_MISSING(new Text("une pièce obligatoire manque", "a required piece is missing")),
    /** The stored bytes are gone. */
    BLOB_MISSING(new Text("les octets conservés manquent", "the stored bytes are gone")),
    /** The stored bytes are not those that were deposited. */
    BLOB_ALTERED(
            new Text("les octets conservés ont changé depuis le dépôt", "the stored bytes changed since the deposit")),
    /** The piece cannot be decrypted: sealed to another key, or damaged. */
    UNREADABLE(new Text(
            "illisible : chiffrée pour une autre clé, ou abîmée", "unreadable: sealed to another key, or damaged")),
    /** What was decrypted is not what the manifest says. */
    CONTENT_DIFFERS(new Text(
            "le contenu n’est pas celui que la liste annonce", "the contents are not those that the list tells")),
    /** The file's content is of another type than its name says. */
    TYPE_DIFFERS(new Text(
            "le contenu n’est pas du type que dit le nom", "the contents are not of the type that the name says")),
    /** The file can be run. */
    EXECUTABLE(new Text("programme exécutable, mis en quarantaine", "a program that can be run, in quarantine")),
    /** A PDF that needs a password. */
    PDF_LOCKED(new Text("PDF protégé par un mot de passe", "a PDF that needs a password")),
    /** A PDF without its end. */
    PDF_CUT(new Text("PDF incomplet", "an incomplete PDF")),
    /** Prices or measures cannot be used as they are. */
    PRICES_UNUSABLE(
            new Text("prix ou valeurs inutilisables tels quels", "prices or values that cannot be used as they are")),
    /** The price stands outside the envelope that it belongs to. */
    PRICE_OUTSIDE(new Text(
            "un prix ou une valeur figure hors de l’enveloppe où il doit être ; il n’est pas pris",
            "a price or value stands outside the envelope where it belongs; it is not taken")),
    /** Two organisations of one identifier deposited. */
    SAME_IDENTIFIER(
            new Text("une autre organisation a le même identifiant", "another organisation has the same identifier")),
    /** The description of who bids does not hold: the bid counts as one of the depositing organisation alone. */
    GROUP_INVALID(new Text(
            "la description de qui répond ne tient pas : l’offre est enregistrée au nom de son seul déposant",
            "the description of who bids does not hold: the bid is registered in the name of its depositor alone")),
    /** A member has not confirmed the composition of its group; the bid counts all the same. */
    MEMBER_UNCONFIRMED(new Text(
            "un membre du groupement n’a pas confirmé sa composition",
            "a member has not confirmed the composition of the group")),
    /** An operator leads two groups of the lot (RULE-75, R2142-23). */
    LEAD_OF_TWO(new Text("le mandataire conduit deux groupements de ce lot", "the lead leads two groups of this lot")),
    /** An operator takes part in two bids of the lot, which the tender forbids (RULE-76, R2142-21). */
    OPERATOR_IN_TWO(new Text(
            "un opérateur participe à deux offres de ce lot, ce qui est interdit ici",
            "an operator takes part in two bids of this lot, which is forbidden here"));

    private final Text words;

    BidFinding(Text words) {
        this.words = words;
    }

    /** Whether nothing that the manifest says can be taken as said of this envelope. */
    public boolean isOfManifest() {
        return this == MANIFEST_UNREADABLE || this == MANIFEST_INVALID || this == MANIFEST_OF_ANOTHER;
    }

    /** What is wrong. */
    public Text words() {
        return words;
    }
}
