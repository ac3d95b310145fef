package fr.pesee;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Violations planted on purpose: small sources in a folder of their own, compiled where a rule reads classes. */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private final Path sources;

    private Planted(Path sources) {
        this.sources = sources;
    }

    /** Writes sources, each to the file that its package and its first type demand. */
    static Planted in(Path folder, String... texts) {
        Planted planted = new Planted(folder);
        for (String text : texts) {
            planted.write(path(text), text);
        }
        return planted;
    }

    /** Adds a file as it is. */
    Planted with(String path, String text) {
        write(path, text);
        return this;
    }

    Path sources() {
        return sources;
    }

    /** Compiles the sources against everything that tests see, and reads the classes that came out. */
    JavaClasses classes() throws IOException {
        Path classes = Files.createDirectories(sources.resolveSibling(sources.getFileName() + "-classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
            options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(javaFiles()))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The planted sources do not compile: " + complaints);
            }
        }
        return new ClassFileImporter().importPath(classes);
    }

    private List<Path> javaFiles() throws IOException {
        try (var walk = Files.walk(sources)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private void write(String path, String text) {
        try {
            Path file = sources.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String path(String text) {
        Matcher packageName = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        if (!packageName.find()) {
            throw new IllegalArgumentException("No package in: " + text);
        }
        String file = type.find() ? type.group(1) : "package-info";
        return packageName.group(1).replace('.', '/') + "/" + file + ".java";
    }
}
