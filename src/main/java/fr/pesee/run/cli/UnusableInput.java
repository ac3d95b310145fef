package fr.pesee.run.cli;

import fr.pesee.rule.exact.Text;

/** A file or argument that a command cannot even begin with. */
final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Text sentence;

    UnusableInput(String french, String english) {
        super(english);
        this.sentence = new Text(french, english);
    }

    Text sentence() {
        return sentence;
    }
}
