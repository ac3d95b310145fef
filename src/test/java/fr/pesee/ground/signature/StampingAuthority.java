package fr.pesee.ground.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority on the loopback interface: a real one, whose certificate nobody else knows. */
public final class StampingAuthority implements AutoCloseable {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.250.1.999.1");
    private static final int SERIAL_BITS = 64;

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.HONEST);

    /** What it does with a request. */
    public enum Behaviour {
        HONEST,
        DOWN,
        OF_ANOTHER_DIGEST
    }

    /** Starts one. */
    public StampingAuthority() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
            certificate = certificate(keys);
        } catch (GeneralSecurityException | OperatorCreationException missing) {
            throw new IOException(missing);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa";
    }

    /** From now on it does this. */
    public void does(Behaviour wanted) {
        behaviour.set(wanted);
    }

    /** Its certificate, as PEM, in this file. */
    public Path certificate(Path file) throws IOException {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException unwritable) {
            throw new IOException(unwritable);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Behaviour now = behaviour.get();
            byte[] asked = exchange.getRequestBody().readAllBytes();
            if (now == Behaviour.DOWN) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] reply = reply(new TimeStampRequest(asked), now);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException wrong) {
            throw new IOException(wrong);
        }
    }

    private byte[] reply(TimeStampRequest request, Behaviour now)
            throws TSPException, GeneralSecurityException, OperatorCreationException, IOException {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        TimeStampRequest stamped = request;
        if (now == Behaviour.OF_ANOTHER_DIGEST) {
            byte[] other = request.getMessageImprintDigest();
            other[0] ^= 1;
            TimeStampRequestGenerator another = new TimeStampRequestGenerator();
            another.setCertReq(true);
            stamped = another.generate(request.getMessageImprintAlgOID(), other, request.getNonce());
        }
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(stamped, BigInteger.valueOf(serial.incrementAndGet()), Date.from(Instant.now()))
                .getEncoded();
    }

    private static X509Certificate certificate(KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=Autorité d’horodatage d’essai");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(SERIAL_BITS, new SecureRandom()),
                                Date.from(now.minus(Duration.ofHours(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                name,
                                keys.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }
}
