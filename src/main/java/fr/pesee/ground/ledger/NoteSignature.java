package fr.pesee.ground.ledger;

import fr.pesee.ground.signature.VerifierKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One signature line of a note.
 *
 * @param keyName who claims to have signed
 * @param base64 four bytes of key id, then the signature
 */
public record NoteSignature(String keyName, String base64) {
    private static final int KEY_ID_LENGTH = 4;

    /** @throws IllegalArgumentException if the name cannot stand in a note or the base64 is not canonical */
    public NoteSignature {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!VerifierKey.isName(keyName)
                || bytes.length <= KEY_ID_LENGTH
                || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("Not a signature line of a note: " + keyName + " " + base64);
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] id = HexFormat.of().parseHex(key.keyId());
        byte[] bytes = Arrays.copyOf(id, KEY_ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, bytes, KEY_ID_LENGTH, signature.length);
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    /** Whether the line claims to be of this key: same name, same key id. */
    public boolean claims(VerifierKey key) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return keyName.equals(key.name())
                && HexFormat.of().formatHex(bytes, 0, KEY_ID_LENGTH).equals(key.keyId());
    }

    boolean verifies(VerifierKey key, byte[] text) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return key.verifies(text, Arrays.copyOfRange(bytes, KEY_ID_LENGTH, bytes.length));
    }
}
