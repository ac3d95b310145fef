package fr.pesee.ground.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Where static files are: each address carries a digest of its file, so that browsers may keep it for ever. */
@Singleton
@Named("assets")
public class Assets {
    private static final String FOLDER = "/assets/";
    private static final String HTMX = "/webjars/htmx.org/dist/htmx.min.js?v=";
    private static final String HTMX_VERSION = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final int ENOUGH = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of one of our own files. */
    public String address(String name) {
        return addresses.computeIfAbsent(FOLDER + name, Assets::versioned);
    }

    /** The address of the library that replaces parts of a page. */
    public String htmx() {
        return addresses.computeIfAbsent(HTMX, path -> path + version());
    }

    private static String version() {
        try (InputStream file = Assets.class.getResourceAsStream(HTMX_VERSION)) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, HTMX_VERSION));
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String versioned(String path) {
        try (InputStream file = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
