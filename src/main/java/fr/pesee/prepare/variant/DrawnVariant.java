package fr.pesee.prepare.variant;

import fr.pesee.rule.exact.CanonicalJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variant that was drawn for a lot: its quantities count for every bid (RULE-19).
 *
 * @param sealed with the salt that proves it was published
 * @param seed what drew it, and what it was made of
 * @param at when, by the tender's clock
 * @param entry the ledger entry that says so
 */
public record DrawnVariant(Variant.Sealed sealed, Seed seed, Instant at, long entry) {
    /** The name under which what was drawn stands beside what was published. */
    public static final String PART = "draw";

    /** The variant itself. */
    public Variant variant() {
        return sealed.variant();
    }

    /** What was drawn and how, as canonical JSON. */
    public String write() {
        Map<String, String> quantities = new TreeMap<>();
        variant().quantities().forEach((line, quantity) -> quantities.put(line, quantity.toPlainString()));
        Map<String, Object> json = new TreeMap<>();
        json.put("code", variant().code());
        json.put("name", variant().name());
        json.put("quantities", quantities);
        json.put("salt", sealed.salt());
        json.put("commitment", sealed.commitment());
        json.put("deposits", seed.deposits());
        json.put("numbers", seed.numbers());
        json.put("seed", seed.digest().hex());
        json.put("drawnAt", at.toString());
        json.put("entry", Long.toString(entry));
        return CanonicalJson.write(json);
    }
}
