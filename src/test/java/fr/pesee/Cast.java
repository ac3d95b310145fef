package fr.pesee;

import fr.pesee.ground.access.Function;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Who plays which part in trial tenders, from the sample's realm. */
public final class Cast {
    public static final String OFFICER = "camille.moreau";
    public static final String SECOND_OFFICER = "thomas.girard";
    public static final String CHAIR = "helene.lambert";
    public static final String MEMBER = "karim.benali";
    public static final String LEGAL_REVIEWER = "juliette.roux";
    public static final String KEY_HOLDER = "claire.petit";
    public static final String WITNESS = "nadia.faure";
    public static final String ADMINISTRATOR = "marc.dubois";
    public static final String BIDDER = "bidder.capgemini";

    private static final Map<Function, String> HOLDERS = engaged();

    private Cast() {}

    /** Who holds which function. */
    public static Map<Function, String> holders() {
        return HOLDERS;
    }

    /** The one person who holds this function. */
    public static String holder(Function function) {
        return Objects.requireNonNull(HOLDERS.get(function));
    }

    private static Map<Function, String> engaged() {
        Map<Function, String> holders = new EnumMap<>(Function.class);
        holders.put(Function.OFFICER, OFFICER);
        holders.put(Function.CHAIR, CHAIR);
        holders.put(Function.MEMBER, MEMBER);
        holders.put(Function.ADVISER, "sophie.martin");
        holders.put(Function.OBSERVER, "luc.fontaine");
        holders.put(Function.AWARDING_AUTHORITY, "anne.lefevre");
        holders.put(Function.LEGAL_REVIEWER, LEGAL_REVIEWER);
        holders.put(Function.AUDITOR, "paul.mercier");
        holders.put(Function.KEY_HOLDER, KEY_HOLDER);
        holders.put(Function.WITNESS, WITNESS);
        return holders;
    }
}
