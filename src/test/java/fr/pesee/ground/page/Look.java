package fr.pesee.ground.page;

/**
 * How somebody looks at pages.
 *
 * @param language that their browser asks for: {@code fr} or {@code en}
 * @param width of the window, in CSS pixels; 320 is the least that WCAG 2.1 asks for (1.4.10)
 * @param dark whether their system prefers dark colours
 * @param scripts whether scripts run
 */
public record Look(String language, int width, boolean dark, boolean scripts) {
    /** The width on which nothing may have to be moved sideways. */
    public static final int NARROWEST = 320;

    /** French, on a wide screen. */
    public static final Look FRENCH = new Look("fr", 1280, false, true);

    /** English, on the narrowest screen, in the dark. */
    public static final Look ENGLISH = new Look("en", NARROWEST, true, true);

    /** The same without scripts. */
    public Look scriptless() {
        return new Look(language, width, dark, false);
    }

    @Override
    public String toString() {
        return language + ", " + width + " px" + (dark ? ", dark" : "") + (scripts ? "" : ", without scripts");
    }
}
