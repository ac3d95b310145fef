package fr.pesee.receive.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.NoteSignature;
import fr.pesee.ground.ledger.SignedNote;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.rule.exact.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The door of receipts: signs them in the server's name. */
@ApplicationScoped
public class Receipts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerKey key;
    private final Timestamps timestamps;

    Receipts(ServerKey key, Timestamps timestamps) {
        this.key = key;
        this.timestamps = timestamps;
    }

    /**
     * Signs what is kept in the caller's transaction, and has it stamped by the authority, where there is one; the
     * stamp comes later.
     *
     * @return as {@link #sign}
     */
    public String signAndStamp(Acknowledged receipt) {
        String signed = sign(receipt);
        timestamps.ask(Digest.sha256(signed.getBytes(StandardCharsets.UTF_8)));
        return signed;
    }

    /**
     * Signs what a bidder is to be able to prove.
     *
     * @return canonical JSON (RFC 8785): {@code receipt}, and {@code signature}, the signature line of the C2SP signed
     *     note whose text is the canonical JSON of the receipt and a line feed
     */
    public String sign(Acknowledged receipt) {
        SignedNote note = SignedNote.sign(CanonicalJson.write(receipt.fields()) + "\n", key);
        NoteSignature signature = note.signatures().get(0);
        return CanonicalJson.write(
                Map.of("receipt", receipt.fields(), "signature", signature.keyName() + " " + signature.base64()));
    }

    /**
     * Whose deposit a receipt acknowledges, and by what.
     *
     * @param bidder how the organisation named itself then
     * @param identifier its identifier then, as people read it
     */
    public record Holder(String bidder, String identifier) {}

    /**
     * Whom a receipt names that this server signed and kept: what it is worth to others, {@link ReceiptCheck} says.
     *
     * @param kept as {@link #sign} made it
     */
    public static Holder holder(String kept) {
        try {
            JsonNode receipt = JSON.readTree(kept).path("receipt");
            return new Holder(
                    receipt.path("bidder").asText(), receipt.path("identifier").asText());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept receipt that is none", unreadable);
        }
    }

    /** The key that a verifier is to expect. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }
}
