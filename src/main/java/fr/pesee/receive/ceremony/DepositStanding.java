package fr.pesee.receive.ceremony;

import fr.pesee.rule.exact.Text;

/** What becomes of a deposit at the opening. */
public enum DepositStanding {
    /** It is the last of its organisation in time: it is opened (R2151-6). */
    OPENED(new Text("ouverte", "opened")),
    /** A later one of the same organisation took its place: it stays sealed (RULE-61). */
    REPLACED(new Text("remplacée, reste scellée", "replaced, stays sealed")),
    /** A later one took its place, sent by somebody who did not know the deposit secret: somebody has to ask. */
    REPLACED_UNPROVEN(new Text(
            "remplacée sans le secret de dépôt, reste scellée", "replaced without the deposit secret, stays sealed")),
    /** Its organisation withdrew it: it stays sealed (R2151-6). */
    WITHDRAWN(new Text("retirée, reste scellée", "withdrawn, stays sealed")),
    /** It was withdrawn by somebody who did not know the deposit secret: somebody has to ask. */
    WITHDRAWN_UNPROVEN(new Text(
            "retirée sans le secret de dépôt, reste scellée", "withdrawn without the deposit secret, stays sealed")),
    /** It came after the deadline: it stays sealed (RULE-59). */
    LATE(new Text("tardive, reste scellée", "late, stays sealed")),
    /** A rectification replaced the keys that it is sealed to: it is no bid, and nobody can open it here (RULE-63). */
    KEYS_REPLACED(new Text(
            "scellée pour des clés remplacées, reste scellée", "sealed to keys that were replaced, stays sealed")),
    /** It did not count, and two persons decided to open it (RULE-59). */
    READMITTED(new Text("réadmise, ouverte", "readmitted, opened")),
    /** What a backup copy holds, which two persons decided to open: it replaces the electronic bid (RULE-65). */
    COPY(new Text("copie de sauvegarde, ouverte", "backup copy, opened")),
    /** What a backup copy holds, entered and opened: no bid can be made of it, and the electronic bid stays. */
    COPY_UNUSABLE(new Text("copie de sauvegarde, ouverte, inutilisable", "backup copy, opened, of no use")),
    /** What a backup copy holds, entered and not opened. */
    COPY_SHUT(new Text("copie de sauvegarde, reste scellée", "backup copy, stays sealed")),
    /** It was opened, then what was readmitted or a backup copy took its place: it is not evaluated. */
    SET_ASIDE(new Text(
            "ouverte, puis écartée au profit d’une autre offre du même candidat",
            "opened, then set aside for another bid of the same bidder")),
    /** The commitment to the list of deposits does not cover it: it stays sealed, and somebody has to say why. */
    UNCOVERED(new Text(
            "hors de la liste close à l’échéance, reste scellée",
            "not in the list closed at the deadline, stays sealed"));

    private final Text words;

    DepositStanding(Text words) {
        this.words = words;
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
