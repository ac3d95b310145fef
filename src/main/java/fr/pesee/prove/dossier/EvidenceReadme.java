package fr.pesee.prove.dossier;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.signature.VerifierKey;
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
        Nature nature = tender.nature();
        String notices = nature.isReal()
                ? ""
                : nature.notice().fr() + "\n" + nature.notice().en() + "\n\n";
        return notices
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
