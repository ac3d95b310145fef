package fr.pesee.run.cli;

import fr.pesee.rule.exact.Utf8;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that a command was given, with the name that messages call it by.
 *
 * @param shipped the id of the model when it comes with the product; empty when it is a file of the user
 */
record InputText(String name, String text, String shipped) {
    /** More than any tender needs, and little enough to hold in memory. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final String STANDARD_INPUT = "-";

    /**
     * A scoring model: a file, {@code -} for standard input, or the id of a model that comes with the product.
     *
     * @throws UnusableInput when it is none of these
     */
    static InputText model(String argument, InputStream standardInput) {
        if (argument.equals(STANDARD_INPUT) || isThere(argument)) {
            return file(argument, standardInput);
        }
        Optional<String> text = ScoringModels.shippedText(argument);
        String known = String.join(", ", ScoringModels.shipped());
        return new InputText(
                argument,
                text.orElseThrow(() -> new UnusableInput(
                        argument + " : ni un fichier, ni un modèle fourni. Modèles fournis : " + known + ".",
                        argument + ": neither a file nor a model of the product. Models of the product: " + known
                                + ".")),
                argument);
    }

    /**
     * A file, or {@code -} for standard input.
     *
     * @throws UnusableInput when it cannot be read
     */
    static InputText file(String argument, InputStream standardInput) {
        boolean standard = argument.equals(STANDARD_INPUT);
        String name = standard ? "<stdin>" : argument;
        try (InputStream stream = standard ? standardInput : Files.newInputStream(Path.of(argument))) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnusableInput(name + " : fichier trop grand.", name + ": file too large.");
            }
            return new InputText(name, Utf8.text(bytes), "");
        } catch (CharacterCodingException exception) {
            throw new UnusableInput(name + " : le fichier n'est pas en UTF-8.", name + ": the file is not UTF-8.");
        } catch (IOException | InvalidPathException exception) {
            throw new UnusableInput(name + " : fichier illisible.", name + ": the file cannot be read.");
        }
    }

    private static boolean isThere(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException exception) {
            return false;
        }
    }
}
