package fr.pesee.ground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who uses a page by its keyboard alone: a thing that Tab does not reach is out of reach. */
public final class Keyboard {
    private static final int MOST_TABS = 150;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on with Tab, around the page if need be, to what this selector names. */
    public Keyboard to(String wanted) {
        if (page.locator(wanted + ":focus").count() > 0) {
            return this;
        }
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (page.locator(wanted + ":focus").count() > 0) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + wanted + " on " + page.url());
    }

    /** Types into a field. */
    public Keyboard type(String field, String text) {
        to(field);
        page.keyboard().insertText(text);
        return this;
    }

    /** Types a day, month first, as Chromium's own field asks for without a language of its interface. */
    public Keyboard day(String field, String monthDayYear) {
        to(field);
        page.keyboard().type(monthDayYear);
        return this;
    }

    /** Presses a key on a thing until a selector names something. */
    public Keyboard press(String thing, String key, String until) {
        to(thing);
        for (int pressed = 0; page.locator(until).count() == 0; pressed++) {
            if (pressed == MOST_TABS) {
                throw new AssertionError(key + " on " + thing + " never leads to " + until);
            }
            page.keyboard().press(key);
        }
        return this;
    }

    /** Ticks or unticks. */
    public Keyboard tick(String box) {
        to(box);
        page.keyboard().press("Space");
        return this;
    }

    /** Goes to a section of a tender, whose list is opened first where there is little room. */
    public Keyboard section(String address) {
        if (page.locator(".tabs-open").isVisible()) {
            to(".tabs-open");
            page.keyboard().press("Enter");
        }
        String link = ".tabs a[href='" + address + "']";
        enter(link);
        // The page is exchanged by a script, without another load to wait for.
        assertThat(page.locator(link + "[aria-current]")).hasCount(1);
        return this;
    }

    /** Presses Enter on a link or a button, and waits for the page that follows. */
    public Keyboard enter(String thing) {
        to(thing);
        page.keyboard().press("Enter");
        page.waitForLoadState();
        return this;
    }
}
