package fr.pesee.run.cli;

import fr.pesee.rule.model.BidFile.Bid;
import fr.pesee.rule.model.BidFile.LabelClaim;
import java.io.PrintWriter;
import java.util.List;

/** The labels that bids show for the gates: read and shown, they change no mark (RULE-138). */
final class LabelTable {
    private static final String NONE = "-";

    private LabelTable() {}

    /** Prints nothing when no bid shows any. */
    static void print(Language language, PrintWriter out, List<Bid> bids) {
        if (bids.stream().allMatch(bid -> bid.labels().isEmpty())) {
            return;
        }
        TextTable table = new TextTable(6);
        table.row(List.of(
                language.say("Offre", "Bid"),
                language.say("Exigence", "Gate"),
                "Label",
                language.say("Certificat", "Certificate"),
                language.say("Valable jusqu'au", "Valid until"),
                language.say("Vérification", "Verification")));
        for (Bid bid : bids) {
            bid.labels().forEach(claim -> table.row(row(language, bid.name(), claim)));
        }
        table.print(out);
        out.println();
    }

    private static List<String> row(Language language, String bid, LabelClaim claim) {
        String equivalent = claim.equivalent() ? language.say(" (équivalent)", " (equivalent)") : "";
        return List.of(
                bid,
                claim.gate(),
                (claim.scheme() == null ? NONE : claim.scheme()) + equivalent,
                claim.certificate() == null ? NONE : claim.certificate(),
                claim.validUntil() == null ? NONE : claim.validUntil().toString(),
                verification(language, claim.verification()));
    }

    private static String verification(Language language, LabelClaim.Verification verification) {
        return switch (verification) {
            case UNVERIFIED -> language.say("non vérifié", "unverified");
            case VERIFIED -> language.say("vérifié", "verified");
            case EXPIRED -> language.say("expiré", "expired");
            case SCOPE_MISMATCH -> language.say("hors périmètre", "scope mismatch");
        };
    }
}
