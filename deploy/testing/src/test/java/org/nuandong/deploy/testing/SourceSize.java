package org.nuandong.deploy.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Code lines of one source file and of each of its methods: without blanks, comments, imports. */
record SourceSize(int codeLines, List<Integer> methods) {

    /** Parsed in one go: a compiler for each file would take minutes. */
    static List<SourceSize> ofAll(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            List<SourceSize> sizes = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sizes.add(of(unit, Trees.instance(task)));
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceSize of(CompilationUnitTree unit, Trees trees) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(unit.getSourceFile().toUri()));
        List<Integer> methods = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    methods.add(bodyLines(trees, unit, method, lines));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return new SourceSize((int) lines.stream().filter(SourceSize::isCode).count(), methods);
    }

    private static int bodyLines(
            Trees trees, CompilationUnitTree unit, MethodTree method, List<String> lines) {
        LineMap map = unit.getLineMap();
        var positions = trees.getSourcePositions();
        int first = (int) map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        int last = (int) map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        // The line of the opening brace and that of the closing one are not its content.
        return (int)
                lines.subList(Math.min(first, last - 1), last - 1).stream()
                        .filter(SourceSize::isCode)
                        .count();
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && !text.matches("(//|/\\*|\\*).*")
                && !text.startsWith("import ")
                && !text.startsWith("package ");
    }
}
