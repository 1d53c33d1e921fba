package janus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of docs/architecture.md that are about source files: sizes, names, package-info.
final class HouseRulesTest {
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("src"),
                    Path.of("../bench/src"),
                    Path.of("../pages/src"),
                    Path.of("../pages/tests"));
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|ts|html|css|js|mustache)");
    private static final Path BUILT = Path.of("src/main/resources/janus/web/pages"); // from pages/
    private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Helper|Manager|Impl)\\.java");
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;
    private static final int MOST_PARAMETERS = 4;

    @ParameterizedTest
    @MethodSource("textFiles")
    void filesAreReadInOneSitting(Path file) throws IOException {
        assertThat(Files.readAllLines(file).size())
                .as("lines of %s", file)
                .isLessThanOrEqualTo(LONGEST_FILE);
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(files(file -> VAGUE.matcher(file.toString()).matches())).isEmpty();
    }

    @Test
    void methodsAreShortAndTakeFewParameters() throws IOException {
        assertThat(offences(javaFiles())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesSayWhatTheyAreForAndAreNullMarked(Path folder) throws IOException {
        assertThat(folder.resolve("package-info.java"))
                .exists()
                .content()
                .startsWith("/// ")
                .contains("/// Depends on: ")
                .contains("@NullMarked");
    }

    static List<Path> textFiles() {
        return files(file -> TEXT.matcher(file.toString()).matches() && !file.startsWith(BUILT));
    }

    static List<Path> packages() {
        return files(file -> file.toString().endsWith(".java")).stream()
                .filter(file -> file.startsWith(Path.of("src/main/java")))
                .map(file -> file.resolveSibling(""))
                .distinct()
                .toList();
    }

    private static List<Path> javaFiles() {
        return files(file -> file.toString().endsWith(".java"));
    }

    private static List<Path> files(Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        for (Path root : SOURCES.stream().filter(Files::isDirectory).toList()) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile).filter(wanted).sorted().forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static List<String> offences(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            Offences offences = new Offences(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                offences.scan(unit, null);
            }
            return offences.found;
        }
    }

    /// Collects the methods that are too long or take too much. A record takes what it consists of,
    /// and an overriding method what it must.
    private static final class Offences extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final SourcePositions positions;
        private final List<String> found = new ArrayList<>();

        Offences(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            String place =
                    "%s:%d %s".formatted(unit.getSourceFile().getName(), first, method.getName());
            if (last - first + 1 > LONGEST_METHOD) {
                found.add("%s has %d lines".formatted(place, last - first + 1));
            }
            int parameters = method.getParameters().size();
            if (parameters > MOST_PARAMETERS && !isGiven(method)) {
                found.add("%s takes %d parameters".formatted(place, parameters));
            }
            return super.visitMethod(method, null);
        }

        private boolean isGiven(MethodTree method) {
            boolean inRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Kind.RECORD;
            boolean constructor = method.getName().contentEquals("<init>");
            return (inRecord && constructor) || isOverride(method);
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
        }
    }
}
