package fr.pesee;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A Java source, read by the compiler's own parser: what it declares, where, and how long it is. */
final class JavaSource {
    /** A method with its annotations by simple name; its length runs from the first modifier to the closing brace. */
    record Method(String name, int line, int length, List<String> annotations, List<String> displayNames) {}

    /** A type; {@code top} unless it stands in another. */
    record Type(String name, int line, boolean top, boolean open, boolean documented, List<String> annotations) {}

    /** Sees no class path: to parse needs none, and the compiler would search it for plug-ins at every source. */
    private static final JavaFileManager FILES = withoutClassPath();

    private final Path file;
    private final String text;
    private final List<String> imports = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<Integer> elseAfterReturn = new ArrayList<>();
    private final List<Integer> binaryFractions = new ArrayList<>();
    private final List<Integer> console = new ArrayList<>();
    private final List<Integer> unescaped = new ArrayList<>();

    private JavaSource(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    private static JavaFileManager withoutClassPath() {
        StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        try {
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            return files;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JavaSource parse(Path file, String text) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///" + file.getFileName()), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, FILES, null, List.of("-proc:none"), null, List.of(source));
        JavaSource parsed = new JavaSource(file, text);
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            unit.getImports()
                    .forEach(line ->
                            parsed.imports.add(line.getQualifiedIdentifier().toString()));
            parsed.new Reader(unit, DocTrees.instance(task)).scan(unit, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parsed;
    }

    Path file() {
        return file;
    }

    String text() {
        return text;
    }

    List<String> imports() {
        return imports;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    /** The lines of an {@code else} whose {@code if} has already left. */
    List<Integer> elseAfterReturn() {
        return elseAfterReturn;
    }

    /** The lines on which {@code double} or {@code float} is named, or a literal of theirs stands. */
    List<Integer> binaryFractions() {
        return binaryFractions;
    }

    /** The lines that reach for the console of the process. */
    List<Integer> console() {
        return console;
    }

    /** The lines that speak of text which a page would print without escaping. */
    List<Integer> unescaped() {
        return unescaped;
    }

    private final class Reader extends TreePathScanner<Void, Void> {
        private static final Set<Tree.Kind> LITERALS = Set.of(Tree.Kind.DOUBLE_LITERAL, Tree.Kind.FLOAT_LITERAL);

        private static final Set<String> CONSOLE =
                Set.of("System.out", "System.err", "java.lang.System.out", "java.lang.System.err");

        private final CompilationUnitTree unit;
        private final DocTrees trees;

        private Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean top = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            boolean documented = trees.getDocCommentTree(getCurrentPath()) != null;
            List<String> annotations = annotations(type.getModifiers());
            types.add(new Type(type.getSimpleName().toString(), line(type), top, open, documented, annotations));
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            long end = trees.getSourcePositions().getEndPosition(unit, method);
            if (end >= 0) {
                int length = (int) unit.getLineMap().getLineNumber(end) - line(method) + 1;
                List<String> names = method.getModifiers().getAnnotations().stream()
                        .filter(one -> simpleName(one).equals("DisplayName"))
                        .flatMap(one -> one.getArguments().stream().map(Object::toString))
                        .toList();
                methods.add(new Method(
                        method.getName().toString(), line(method), length, annotations(method.getModifiers()), names));
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitIf(IfTree choice, Void none) {
            if (choice.getElseStatement() != null && leaves(choice.getThenStatement())) {
                elseAfterReturn.add(line(choice.getElseStatement()));
            }
            return super.visitIf(choice, null);
        }

        @Override
        public Void visitPrimitiveType(PrimitiveTypeTree type, Void none) {
            if (Set.of("double", "float").contains(type.toString())) {
                binaryFractions.add(line(type));
            }
            return super.visitPrimitiveType(type, null);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (LITERALS.contains(literal.getKind())) {
                binaryFractions.add(line(literal));
            }
            return super.visitLiteral(literal, null);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void none) {
            if (CONSOLE.contains(select.toString())) {
                console.add(line(select));
            }
            return super.visitMemberSelect(select, null);
        }

        @Override
        public Void visitIdentifier(IdentifierTree identifier, Void none) {
            if (identifier.getName().contentEquals("RawString")) {
                unescaped.add(line(identifier));
            }
            return super.visitIdentifier(identifier, null);
        }

        private boolean leaves(StatementTree then) {
            StatementTree last = then;
            if (then instanceof BlockTree block && !block.getStatements().isEmpty()) {
                last = block.getStatements().get(block.getStatements().size() - 1);
            }
            return last instanceof ReturnTree || last instanceof ThrowTree;
        }

        private List<String> annotations(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream().map(this::simpleName).toList();
        }

        private String simpleName(AnnotationTree annotation) {
            String name = annotation.getAnnotationType().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private int line(Tree tree) {
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            return (int) unit.getLineMap().getLineNumber(start);
        }
    }
}
