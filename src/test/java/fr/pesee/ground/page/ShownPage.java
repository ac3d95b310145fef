package fr.pesee.ground.page;

import com.microsoft.playwright.Page;
import fr.pesee.ground.access.Nature;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A page in one state, as one person sees it.
 *
 * @param name what it is, for the report
 * @param person who looks at it; empty for somebody who has not signed in
 * @param path gives its address, and makes the state where it is not there yet
 * @param then what is done on the page before it is examined
 * @param status how its address is answered
 * @param nature of what it shows: its banner must stand on it, and no other
 */
record ShownPage(String name, String person, Supplier<String> path, Consumer<Page> then, int status, Nature nature) {

    /** A page that somebody sees who has signed in. */
    static ShownPage to(String person, String name, Supplier<String> path) {
        return new ShownPage(name, person, path, page -> {}, 200, Nature.REAL);
    }

    /** A page that anyone sees. */
    static ShownPage toAnyone(String name, String path) {
        return to("", name, () -> path);
    }

    /** The same after something was done on it. */
    ShownPage after(Consumer<Page> done) {
        return new ShownPage(name, person, path, done, status, nature);
    }

    /** The same where the answer is a refusal. */
    ShownPage answered(int expected) {
        return new ShownPage(name, person, path, then, expected, nature);
    }

    /** The same where what it shows is of a fictional tender. */
    ShownPage ofFictionalTender() {
        return new ShownPage(name, person, path, then, status, Nature.EXERCISE);
    }

    /** The same where what it shows is of a test area. */
    ShownPage ofTestArea() {
        return new ShownPage(name, person, path, then, status, Nature.TRIAL);
    }

    @Override
    public String toString() {
        return person.isEmpty() ? name : name + ", " + person;
    }
}
