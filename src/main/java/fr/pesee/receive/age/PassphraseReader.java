package fr.pesee.receive.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/** Opens age files that are locked with a passphrase (the scrypt recipient of age-encryption.org/v1). */
final class PassphraseReader implements RecipientStanzaReader {
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);

    /** As age itself: beyond it, a file made for this would occupy the machine for hours. */
    private static final Pattern WORK = Pattern.compile("[1-9]|1\\d|2[0-2]");

    private static final int SALT = 16;
    private static final int BLOCK = 8;
    private static final int KEY = 32;

    private final char[] passphrase;

    PassphraseReader(char[] passphrase) {
        this.passphrase = passphrase.clone();
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        Iterator<RecipientStanza> all = stanzas.iterator();
        RecipientStanza only = all.next();
        if (all.hasNext()
                || !only.getType().equals("scrypt")
                || only.getArguments().size() != 2) {
            throw new InvalidKeyException("not locked with a passphrase");
        }
        byte[] salt = Base64.getDecoder().decode(only.getArguments().get(0));
        String work = only.getArguments().get(1);
        if (salt.length != SALT || !WORK.matcher(work).matches()) {
            throw new InvalidKeyException("locked with more work than is done here");
        }
        ByteArrayOutputStream labelled = new ByteArrayOutputStream();
        labelled.writeBytes(LABEL);
        labelled.writeBytes(salt);
        byte[] key = SCrypt.generate(typed(), labelled.toByteArray(), 1 << Integer.parseInt(work), BLOCK, 1, KEY);
        return new FileKeyDecryptorFactory()
                .newFileKeyDecryptor()
                .getFileKey(new EncryptedFileKey(only.getBody()), new CipherKey(key));
    }

    /** The same phrase is the same bytes, however the keyboard composed its accents. */
    private byte[] typed() {
        return Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
