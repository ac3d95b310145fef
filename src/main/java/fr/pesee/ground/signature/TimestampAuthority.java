package fr.pesee.ground.signature;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Asks a time-stamping authority (RFC 3161), where one is configured, and believes nothing that it does not sign. */
@ApplicationScoped
public class TimestampAuthority {
    private static final int NONCE_BITS = 64;
    private static final int LONGEST = 1 << 20;
    private static final int OK = 200;

    private final Settings settings;
    private final SecureRandom random;
    private final HttpClient http;

    /** Where the authority is. */
    @ConfigMapping(prefix = "pesee.timestamp")
    interface Settings {
        /** Its address; none where nothing is to be stamped. */
        Optional<URI> url();

        /** PEM certificates that the authority's own is one of, or is issued by. */
        Optional<Path> certificates();

        /** How long it may take to answer. */
        @WithDefault("10s")
        Duration patience();
    }

    /**
     * A token of the authority.
     *
     * @param der the token itself, a CMS SignedData
     * @param at when, as the authority states it
     */
    public record Token(byte[] der, Instant at) {}

    TimestampAuthority(Settings settings, SecureRandom random) {
        this.settings = settings;
        this.random = random;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /** Whether there is one. */
    public boolean isConfigured() {
        return settings.url().isPresent() && settings.certificates().isPresent();
    }

    /**
     * Has a digest stamped.
     *
     * @param sha256 of what is stamped, 32 bytes
     * @throws IOException when there is no authority, it does not answer, refuses, or its token does not hold
     */
    public Token stamp(byte[] sha256) throws IOException {
        URI url = settings.url().orElseThrow(() -> new IOException("no time-stamping authority is configured"));
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request =
                    generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, random));
            TimeStampResponse response = new TimeStampResponse(ask(url, request.getEncoded()));
            response.validate(request);
            TimeStampToken token = Optional.ofNullable(response.getTimeStampToken())
                    .orElseThrow(() -> new IOException("the time-stamping authority refused: " + response.getStatus()));
            requireTrusted(token);
            return new Token(
                    token.getEncoded(), token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException | GeneralSecurityException | OperatorException wrong) {
            throw new IOException("a time-stamp that does not hold: " + wrong.getMessage(), wrong);
        }
    }

    private byte[] ask(URI url, byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(url)
                .timeout(settings.patience())
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException("the time-stamping authority answered " + answer.statusCode());
                }
                return body.readNBytes(LONGEST);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Its signature holds, its certificate is made for time-stamping, and leads to one that is configured. */
    private void requireTrusted(TimeStampToken token)
            throws IOException, TSPException, GeneralSecurityException, OperatorException {
        Collection<X509CertificateHolder> holders = token.getCertificates().getMatches(token.getSID());
        X509CertificateHolder holder =
                holders.stream().findFirst().orElseThrow(() -> new IOException("a time-stamp without its certificate"));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        X509Certificate signer = new JcaX509CertificateConverter().getCertificate(holder);
        Collection<X509Certificate> known = known();
        if (known.contains(signer)) {
            return;
        }
        Set<TrustAnchor> anchors =
                known.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        PKIXParameters parameters = new PKIXParameters(anchors);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(token.getTimeStampInfo().getGenTime().toInstant()));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(signer)), parameters);
    }

    private Collection<X509Certificate> known() throws IOException, GeneralSecurityException {
        Path file = settings.certificates()
                .orElseThrow(() -> new IOException("no certificate of the time-stamping authority is configured"));
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            return read.stream().map(X509Certificate.class::cast).toList();
        }
    }
}
