package fr.pesee.ground.ledger;

import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its signatures, in the form of C2SP signed-note: the text, an empty line, then one line
 * {@code — name base64} a signature.
 *
 * <p>The text means nothing until {@link #verdict} has said {@link Verdict#SIGNED}.
 *
 * @param text ends with a line feed, and has no other control character
 * @param signatures 1 to {@value #MAX_SIGNATURES}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** As many as the reference implementation reads. */
    public static final int MAX_SIGNATURES = 100;

    private static final String DASH = "\u2014 ";

    /** What a key says of a note. */
    public enum Verdict {
        /** Every signature that claims to be the key's is, and there is one. */
        SIGNED,
        /** A signature that claims to be the key's is not: the note is to be rejected. */
        FORGED,
        /** The key did not sign: the note is to be rejected. */
        UNSIGNED
    }

    /** @throws IllegalArgumentException if text or signatures are not of the form above */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !text.codePoints().allMatch(SignedNote::mayStand)) {
            throw malformed("its text lacks the closing line feed, or holds a control character");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw malformed("it has " + signatures.size() + " signatures");
        }
    }

    /** The text, signed. */
    public static SignedNote sign(String text, ServerKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(NoteSignature.of(key.verifierKey(), signature)));
    }

    /**
     * Reads a note, without checking its signatures.
     *
     * @throws IllegalArgumentException if the bytes are not a note, to the letter
     */
    public static SignedNote parse(byte[] note) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("Not a signed note: it is not UTF-8", notUtf8);
        }
    }

    /**
     * Reads a note, without checking its signatures.
     *
     * @throws IllegalArgumentException if it is not a note, to the letter
     */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw malformed("it has no signature after an empty line");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", MAX_SIGNATURES + 1)) {
            String[] words = line.split(" ", -1);
            if (words.length != 3 || !line.startsWith(DASH)) {
                throw malformed("\"" + line + "\" is no signature");
            }
            signatures.add(new NoteSignature(words[1], words[2]));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** What the key says of the note. Signatures of other keys are ignored, as the standard demands. */
    public Verdict verdict(VerifierKey key) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<NoteSignature> claimed =
                signatures.stream().filter(line -> line.claims(key)).toList();
        if (claimed.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        return claimed.stream().allMatch(line -> line.verifies(key, signed)) ? Verdict.SIGNED : Verdict.FORGED;
    }

    /** The note as it is handed out, which {@link #parse} reads. */
    public String print() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(DASH)
                    .append(signature.keyName())
                    .append(' ')
                    .append(signature.base64())
                    .append('\n');
        }
        return note.toString();
    }

    private static boolean mayStand(int codePoint) {
        return codePoint == '\n' || (codePoint >= ' ' && Character.getType(codePoint) != Character.SURROGATE);
    }

    private static IllegalArgumentException malformed(String why) {
        return new IllegalArgumentException("Not a signed note: " + why);
    }
}
