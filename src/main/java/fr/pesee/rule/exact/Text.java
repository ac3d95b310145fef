package fr.pesee.rule.exact;

/** A sentence or name in the two languages of the product. */
public record Text(String fr, String en) {
    /** A name that is the same in both languages, such as a code. */
    public static Text same(String both) {
        return new Text(both, both);
    }

    /** The English text for {@code "en"} and its regions, the French one for every other language tag. */
    public String in(String languageTag) {
        return languageTag.equals("en") || languageTag.startsWith("en-") ? en : fr;
    }
}
