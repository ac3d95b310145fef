package fr.pesee.ground.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The envelope that PKCS#12 demands around a public key: an X.509 certificate (RFC 5280) that an Ed25519 key (RFC 8410)
 * signs for itself. Nobody trusts it for what it says; verifiers are given the key by another way.
 *
 * <p>Java can read certificates but has no public way to make one, and the few bytes needed do not justify a library.
 */
final class SelfSignedCertificate {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final byte[] ED25519 = HexFormat.of().parseHex("300506032b6570");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    /** RFC 5280, 4.1.2.5: the date for what has no well-defined end. */
    private static final String NO_END = "99991231235959Z";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private SelfSignedCertificate() {}

    /** A certificate of version 1, valid from the given instant on, without end. */
    static X509Certificate of(String name, KeyPair pair, Instant from, SecureRandom random)
            throws GeneralSecurityException {
        byte[] distinguishedName = tlv(
                SEQUENCE,
                tlv(SET, tlv(SEQUENCE, COMMON_NAME, tlv(UTF8_STRING, name.getBytes(StandardCharsets.UTF_8)))));
        byte[] toBeSigned = tlv(
                SEQUENCE,
                tlv(INTEGER, new BigInteger(127, random).add(BigInteger.ONE).toByteArray()),
                ED25519,
                distinguishedName,
                tlv(SEQUENCE, time(TIME.format(from)), time(NO_END)),
                distinguishedName,
                pair.getPublic().getEncoded());
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initSign(pair.getPrivate());
        ed25519.update(toBeSigned);
        byte[] certificate = tlv(SEQUENCE, toBeSigned, ED25519, tlv(BIT_STRING, new byte[] {0}, ed25519.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] time(String digits) {
        return tlv(GENERALIZED_TIME, digits.getBytes(StandardCharsets.US_ASCII));
    }

    /** One DER value: tag, definite length, content. Contents of up to 65,535 bytes. */
    private static byte[] tlv(int tag, byte[]... contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            body.writeBytes(content);
        }
        int length = body.size();
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        if (length >= 0x100) {
            value.write(0x82);
            value.write(length >> 8);
        }
        if (length >= 0x80 && length < 0x100) {
            value.write(0x81);
        }
        value.write(length & 0xff);
        value.writeBytes(body.toByteArray());
        return value.toByteArray();
    }
}
