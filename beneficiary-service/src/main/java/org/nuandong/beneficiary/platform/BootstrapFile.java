package org.nuandong.beneficiary.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The deployment's own units and regions, in the form of their events. All three services fill
 * their copies from this file; here, at the owner, it becomes the truth at the first start.
 */
@ApplicationScoped
public class BootstrapFile {

    /** Startup order: the national division first, then what refers to it. */
    public static final int DIVISION = 600;

    public static final int LOCAL = 700;

    private static final String CLASSPATH = "classpath:";

    private final ObjectMapper json;
    private final Optional<String> source;

    BootstrapFile(
            ObjectMapper json,
            @ConfigProperty(name = "nuandong.reference.bootstrap") Optional<String> source) {
        this.json = json;
        this.source = source;
    }

    /** The list of this name; empty without a file. */
    public JsonNode list(String name) {
        return source.filter(text -> !text.isBlank())
                .map(this::read)
                .map(file -> file.path(name))
                .orElseGet(MissingNode::getInstance);
    }

    private JsonNode read(String from) {
        try (InputStream in = open(from)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "nuandong.reference.bootstrap cannot be read: " + from, e);
        }
    }

    private static InputStream open(String from) throws IOException {
        if (!from.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(from));
        }
        InputStream in =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream(from.substring(CLASSPATH.length()));
        if (in == null) {
            throw new NoSuchFileException(from);
        }
        return in;
    }
}
