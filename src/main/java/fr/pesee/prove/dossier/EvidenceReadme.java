package fr.pesee.prove.dossier;

import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page that a person reads first. */
final class EvidenceReadme {
    private static final String PAGE = "/evidence/README.txt";

    private EvidenceReadme() {}

    static String write(TenderFacts tender, VerifierKey key) {
        String notice =
                tender.fictional() ? Tender.FICTIONAL_NOTICE.fr() + "\n" + Tender.FICTIONAL_NOTICE.en() + "\n\n" : "";
        return notice
                + page().replace("{fingerprint}", key.fingerprint())
                        .replace("{key}", key.text())
                        .replace("{id}", tender.id().toString())
                        .replace("{reference}", tender.reference());
    }

    private static String page() {
        try (InputStream stream = EvidenceReadme.class.getResourceAsStream(PAGE)) {
            if (stream == null) {
                throw new IllegalStateException("the product lacks its own file " + PAGE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
