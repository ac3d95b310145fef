package fr.pesee.run.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses the language of what a command says. */
final class LanguageOption {
    static final String NAME = "--lang";

    @Option(names = NAME, paramLabel = "LANG", descriptionKey = "lang")
    private @Nullable Language chosen;

    /** As asked for, else that of the locale. */
    Language language() {
        return chosen == null ? Language.of(Locale.getDefault()) : chosen;
    }

    /** The same before the arguments are read, for help and for arguments that cannot be read. */
    static Language language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith(NAME + "=") ? arguments[i].substring(NAME.length() + 1) : "";
            if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
                value = arguments[i + 1];
            }
            for (Language language : Language.values()) {
                if (language.name().equalsIgnoreCase(value)) {
                    return language;
                }
            }
        }
        return Language.of(Locale.getDefault());
    }
}
