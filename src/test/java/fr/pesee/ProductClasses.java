package fr.pesee;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.pesee.ground.problem.Kind;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The product's own classes, without those of tests; read once. */
public final class ProductClasses {
    private static final JavaClasses ALL = read();

    private ProductClasses() {}

    /** All of them. */
    public static Stream<JavaClass> stream() {
        return ALL.stream();
    }

    private static JavaClasses read() {
        try {
            Path classes = Path.of(Kind.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ClassFileImporter().importPath(classes.resolve("fr/pesee"));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
