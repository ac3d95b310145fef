package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file that never changes answers a request for it (RFC 9110): whole, in part, or not at all because the client
 * has it. One range is served; who asks for several is given the whole.
 *
 * @param status 200, 206, 304 or 416
 * @param headers what the answer says of itself
 * @param from the first byte sent
 * @param length how many bytes are sent
 */
public record Delivery(int status, Map<String, String> headers, long from, long length) {
    private static final Pattern RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    public Delivery {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * A file as it is offered.
     *
     * @param name the file's name, already clean
     * @param mediaType what its content is
     */
    public record Offer(String name, String mediaType, Digest digest, long size) {
        /** The strong ETag: the digest. */
        String tag() {
            return "\"" + digest.hex() + "\"";
        }
    }

    /**
     * What a request says of what it wants; null for a header that it has not.
     *
     * @param range the header Range
     * @param ifRange the header If-Range
     * @param ifNoneMatch the header If-None-Match
     */
    public record Wish(
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch) {}

    /** Whether the answer begins with the file's first byte: a download that goes on where it broke off does not. */
    public boolean isFromTheBeginning() {
        return from == 0 && length > 0;
    }

    /** The answer to this wish. */
    public static Delivery of(Offer offer, Wish wish) {
        if (wish.ifNoneMatch() != null && isKnown(offer, wish.ifNoneMatch())) {
            return new Delivery(304, about(offer), 0, 0);
        }
        Matcher range = RANGE.matcher(wish.range() == null ? "" : wish.range());
        boolean current = wish.ifRange() == null || wish.ifRange().strip().equals(offer.tag());
        if (!range.matches() || !current || (range.group(1) + range.group(2)).isEmpty()) {
            return whole(offer);
        }
        return part(offer, range.group(1), range.group(2));
    }

    /** The value of Content-Disposition that names a download in any alphabet (RFC 6266, RFC 8187). */
    public static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static Delivery whole(Offer offer) {
        Map<String, String> headers = about(offer);
        describe(headers, offer);
        headers.put("Content-Digest", sha256(offer));
        headers.put("Content-Length", Long.toString(offer.size()));
        return new Delivery(200, headers, 0, offer.size());
    }

    private static Delivery part(Offer offer, String first, String last) {
        long size = offer.size();
        long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        Map<String, String> headers = about(offer);
        if (!first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < from) {
            return whole(offer);
        }
        if (from >= size || to < from) {
            headers.put("Content-Range", "bytes */" + size);
            headers.put("Content-Length", "0");
            return new Delivery(416, headers, 0, 0);
        }
        describe(headers, offer);
        headers.put("Content-Range", "bytes " + from + "-" + to + "/" + size);
        headers.put("Content-Length", Long.toString(to - from + 1));
        return new Delivery(206, headers, from, to - from + 1);
    }

    private static Map<String, String> about(Offer offer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", offer.tag());
        headers.put("Accept-Ranges", "bytes");
        headers.put("Cache-Control", "private, no-cache");
        return headers;
    }

    private static void describe(Map<String, String> headers, Offer offer) {
        headers.put("Content-Type", offer.mediaType());
        headers.put("Content-Disposition", attachment(offer.name()));
        headers.put("Repr-Digest", sha256(offer));
    }

    /** RFC 9530: a dictionary of byte sequences. */
    private static String sha256(Offer offer) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(offer.digest().bytes()) + ":";
    }

    private static boolean isKnown(Offer offer, String tags) {
        return tags.strip().equals("*") || tags.replace("W/", "").contains(offer.tag());
    }
}
