package fr.pesee.run.cli;

import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.age.IdentityFile;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The key files that a command was given. A passphrase is asked for on the terminal; a script gives it as a line. */
final class KeyFiles {
    private static final int MOST_BYTES = 1 << 20;

    private KeyFiles() {}

    /**
     * The identities in these files.
     *
     * @param input where the passphrase of a locked file comes from, a line for each, when there is no terminal
     * @throws UnusableInput when one cannot be read, or is locked with another passphrase
     */
    static List<AgeIdentity> read(List<String> files, InputStream input, Language language) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        List<AgeIdentity> identities = new ArrayList<>();
        for (String file : files) {
            byte[] content = bytes(file);
            try {
                identities.addAll(IdentityFile.read(content, () -> passphrase(file, lines, language)));
            } catch (AgeUnreadable unreadable) {
                throw IdentityFile.isLocked(content)
                        ? new UnusableInput(
                                file + " : cette phrase de passe ne l'ouvre pas, ou ce n'est pas un fichier de clé.",
                                file + ": this passphrase does not open it, or it is no key file.")
                        : new UnusableInput(
                                file + " : ce n'est pas un fichier de clé age.", file + ": this is no age key file.");
            }
        }
        return identities;
    }

    /**
     * The bytes of a file.
     *
     * @throws UnusableInput when it cannot be read, or is too large to be what it should be
     */
    static byte[] bytes(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableInput(file + " : fichier trop grand.", file + ": file too large.");
            }
            return bytes;
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnusableInput(file + " : fichier illisible.", file + ": the file cannot be read.");
        }
    }

    private static char[] passphrase(String file, BufferedReader lines, Language language) {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword(
                    "%s", language.say("Phrase de passe de " + file + " : ", "Passphrase of " + file + ": "));
            return typed == null ? new char[0] : typed;
        }
        try {
            String line = lines.readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException silent) {
            return new char[0];
        }
    }
}
