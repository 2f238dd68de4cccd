package org.nuandong.deploy.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * The class path of the Kafka child process: of everything on our own class path only this jar and
 * the jars that Kafka needs (their names are written down by the build), so that the logging of a
 * service under test stays out of the broker.
 */
final class KafkaClassPath {

    private static final String OWN_ENTRY = KafkaNode.class.getName().replace('.', '/') + ".class";
    private static final String NAMES = "kafka-jars.txt";

    /** Laid beside by whoever wants the broker's log in a file. */
    private static final String LOGGING = "slf4j-jdk14";

    private KafkaClassPath() {}

    static String find() throws IOException {
        Set<String> names = names();
        List<String> found = new ArrayList<>();
        for (Path entry : ownClassPath()) {
            if (names.removeIf(name -> isJar(entry, name)) || holdsKafkaNode(entry)) {
                found.add(entry.toString());
            }
        }
        names.remove(LOGGING);
        if (!names.isEmpty()) {
            throw new IOException("not on the class path: " + names);
        }
        return String.join(File.pathSeparator, found);
    }

    private static Set<String> names() throws IOException {
        try (InputStream in = KafkaClassPath.class.getResourceAsStream(NAMES)) {
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            Set<String> names = new LinkedHashSet<>();
            for (String jar : list.split(":")) {
                names.add(Path.of(jar).getFileName().toString().replaceFirst("\\.jar$", ""));
            }
            names.add(LOGGING);
            return names;
        }
    }

    private static boolean isJar(Path entry, String name) {
        return entry.getFileName().toString().matches(Pattern.quote(name) + "(-\\d.*)?\\.jar");
    }

    private static boolean holdsKafkaNode(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(OWN_ENTRY));
        }
        if (!entry.getFileName().toString().startsWith("nuandong-embedded")) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.getEntry(OWN_ENTRY) != null;
        }
    }

    /** The entries of java.class.path and of the manifests it names (Surefire starts so). */
    private static Set<Path> ownClassPath() throws IOException {
        Set<Path> entries = new LinkedHashSet<>();
        for (String text : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path entry = Path.of(text).toAbsolutePath();
            if (!text.isBlank() && Files.exists(entry) && entries.add(entry)) {
                entries.addAll(manifestClassPath(entry));
            }
        }
        return entries;
    }

    private static List<Path> manifestClassPath(Path entry) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(entry)) {
            return entries;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String list =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String relative : list == null ? new String[0] : list.split(" ")) {
                URI uri = entry.toUri().resolve(relative);
                if ("file".equals(uri.getScheme()) && Files.exists(Path.of(uri))) {
                    entries.add(Path.of(uri));
                }
            }
        }
        return entries;
    }
}
