package fr.pesee.receive.review;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a deposit that did not count cannot be dealt with like this, or marking has to wait for it. */
public enum ReviewProblem implements ProblemCode {
    REVIEW_NOT_OPENED(
            Kind.CONFLICT,
            "RULE-59",
            "Les offres qui comptent ne sont pas encore ouvertes et contrôlées, ou d’autres le sont en ce moment. "
                    + "Attendez le procès-verbal.",
            "The bids that count are not open and examined yet, or others are being examined now. Wait for the "
                    + "minutes."),
    REVIEW_MOTIVE_SHORT(
            Kind.INVALID,
            "RULE-59",
            "Dites pourquoi, en {0} caractères au moins, dont {1} lettres ou chiffres qui ne soient pas tous "
                    + "le même : ce motif figurera au registre.",
            "Say why, in {0} characters at least, of which {1} are letters or digits, not all the same: "
                    + "this reason will stand in the ledger."),
    REVIEW_NOTHING_TO(
            Kind.CONFLICT,
            "RULE-59",
            "Seul un dépôt tardif, ou remplacé ou retiré sans le secret de dépôt, peut être réadmis.",
            "Only a deposit that came late, or was replaced or withdrawn without the deposit secret, can be "
                    + "readmitted."),
    REVIEW_KEYS_REPLACED(
            Kind.CONFLICT,
            "RULE-63",
            "Ce dépôt est scellé pour des clés qu’une rectification a remplacées avant la date limite : ce n’est pas"
                    + " une offre, et il ne peut pas être réadmis. Son auteur en avait été averti par lettre.",
            "This deposit is sealed to keys that a rectification replaced before the deadline: it is no bid, and"
                    + " cannot be readmitted. Its bidder had been told so by letter."),
    REVIEW_SETTLED(
            Kind.CONFLICT,
            "RULE-59",
            "Ce dépôt est déjà réadmis. Il s’ouvre dans une séance à part ; jusque-là, vous pouvez seulement proposer "
                    + "de révoquer cette réadmission.",
            "This deposit is readmitted already. It is opened in a sitting of its own; until then you can only propose "
                    + "to revoke that readmission."),
    REVIEW_NOT_READMITTED(
            Kind.CONFLICT,
            "RULE-59",
            "Ce dépôt n’est pas réadmis : il n’y a rien à révoquer. Proposez de le garder scellé.",
            "This deposit is not readmitted: there is nothing to revoke. Propose to keep it sealed."),
    REVIEW_UNSEALED(
            Kind.CONFLICT,
            "RULE-59",
            "Ce dépôt réadmis est descellé : sa réadmission ne peut plus être révoquée.",
            "This readmitted deposit is unsealed: its readmission can no longer be revoked."),
    REVIEW_OTHER_READMITTED(
            Kind.CONFLICT,
            "R2151-6",
            "Un autre dépôt de la même organisation est déjà réadmis : un seul compte.",
            "Another deposit of the same organisation is readmitted already: only one counts."),
    REVIEW_COPY_OPENED(
            Kind.CONFLICT,
            "RULE-65",
            "La copie de sauvegarde de cette organisation est ouverte : elle remplace entièrement son offre "
                    + "électronique.",
            "The backup copy of this organisation is open: it replaces its electronic bid entirely."),
    REVIEW_NO_PROPOSAL(
            Kind.CONFLICT,
            "RULE-59",
            "Aucune proposition n’attend de confirmation pour ce dépôt.",
            "No proposal about this deposit awaits confirmation."),
    REVIEW_PROPOSAL_CHANGED(
            Kind.STALE,
            "RULE-59",
            "Une autre proposition attend maintenant pour ce dépôt. Lisez-la avant de confirmer.",
            "Another proposal about this deposit is waiting now. Read it before you confirm."),
    REVIEW_SAME_PERSON(
            Kind.CONFLICT,
            "RULE-59",
            "Vous avez fait cette proposition : une autre personne doit la confirmer.",
            "You made this proposal: another person has to confirm it."),
    REVIEW_OWED(
            Kind.CONFLICT,
            "RULE-60",
            "Lot {0} : organisations dont un dépôt attend une décision à deux, {1}. Le juriste propose, une autre "
                    + "personne confirme.",
            "Lot {0}: organisations of which a deposit awaits a decision by two persons, {1}. The legal reviewer "
                    + "proposes, another person confirms.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    ReviewProblem(Kind kind, String rule, String fr, String en) {
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
