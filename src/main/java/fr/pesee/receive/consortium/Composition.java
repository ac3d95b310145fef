package fr.pesee.receive.consortium;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.consortium.Tenderer.Form;
import fr.pesee.rule.exact.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The composition of a group as its members confirm it, each from an account of its own: they confirm its digest alone.
 * Everything is text as the lead wrote it, so that whoever holds the text finds the same digest.
 *
 * @param tender the tender
 * @param lot the lot
 * @param form how the members are bound
 * @param lead the lead (mandataire)
 * @param members the others
 * @param salt 32 random bytes in hexadecimal, without which the digest of a known composition could be guessed
 */
public record Composition(UUID tender, int lot, Form form, Party lead, List<Party> members, String salt) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/consortium/1";

    public Composition {
        members = List.copyOf(members);
    }

    /**
     * An operator as written.
     *
     * @param share in percent, as a decimal; null in a several group
     */
    public record Party(
            String name, String identifier, @Nullable String share) {
        private Map<String, String> json() {
            Map<String, String> json = new TreeMap<>(Map.of("name", name, "identifier", identifier));
            if (share != null) {
                json.put("share", share);
            }
            return json;
        }
    }

    /** Its text: canonical JSON (RFC 8785). */
    public String text() {
        return CanonicalJson.write(Map.of(
                "format",
                FORMAT,
                "tender",
                tender.toString(),
                "lot",
                lot,
                "form",
                form.name(),
                "lead",
                lead.json(),
                "members",
                members.stream().map(Party::json).toList(),
                "salt",
                salt));
    }

    /** SHA-256 of its text in UTF-8: what members confirm. */
    public Digest digest() {
        return Digest.sha256(text().getBytes(StandardCharsets.UTF_8));
    }
}
