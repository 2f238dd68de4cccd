package org.nuandong.commons.personal;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the keysets from the file that {@code nuandong.personal.keyset} names. */
@ApplicationScoped
@DefaultBean
class FileKeysetSource implements KeysetSource {

    private final Optional<String> file;

    FileKeysetSource(@ConfigProperty(name = "nuandong.personal.keyset") Optional<String> file) {
        this.file = file;
    }

    @Override
    public String read() {
        String path =
                file.orElseThrow(
                        () ->
                                new UnusableKeysetException(
                                        "nuandong.personal.keyset must name the keyset file"
                                                + " (KeysetTool create <file> makes one)"));
        return new KeysetFile(Path.of(path)).read();
    }
}
