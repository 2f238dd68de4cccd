package org.nuandong.reporting.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files that say what is counted: those in the jar ({@code facts/}, {@code indicators/},
 * {@code forms/}) and those an operator lays into a folder of the same shape. A file of the same
 * name in the operator's folder takes the place of the one in the jar.
 */
@Singleton
public class DefinitionFiles {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final Optional<Path> folder;

    @Inject
    DefinitionFiles(ReportingConfig config) {
        this(config.definitions());
    }

    public DefinitionFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** File name → content, in the order of names. */
    public <T> Map<String, T> read(String kind, Class<T> type) {
        Map<String, Path> onDisk = new TreeMap<>();
        Map<String, T> found = new TreeMap<>();
        folder.map(f -> f.resolve(kind))
                .filter(Files::isDirectory)
                .ifPresent(f -> list(kind, f, onDisk));
        try {
            ClassPathUtils.consumeAsPaths(
                    kind,
                    directory -> {
                        Map<String, Path> inJar = new TreeMap<>();
                        list(kind, directory, inJar);
                        inJar.forEach((name, path) -> found.put(name, parse(path, name, type)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        onDisk.forEach((name, path) -> found.put(name, parse(path, name, type)));
        return found;
    }

    private static void list(String kind, Path directory, Map<String, Path> into) {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .forEach(f -> into.put(kind + "/" + f.getFileName(), f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T parse(Path file, String name, Class<T> type) {
        try {
            return YAML.readValue(Files.readString(file), type);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            throw new BadDefinitionException(name + place + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
