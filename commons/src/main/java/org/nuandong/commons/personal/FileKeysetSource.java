package org.nuandong.commons.personal;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the keysets from the files that {@code nuandong.personal.*keyset} name. */
@ApplicationScoped
@DefaultBean
class FileKeysetSource implements KeysetSource {

    private final Optional<String> file;
    private final Optional<String> exchange;

    FileKeysetSource(
            @ConfigProperty(name = "nuandong.personal.keyset") Optional<String> file,
            @ConfigProperty(name = "nuandong.personal.exchange-keyset") Optional<String> exchange) {
        this.file = file;
        this.exchange = exchange;
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

    @Override
    public String readExchange() {
        String path =
                exchange.orElseThrow(
                        () ->
                                new UnusableKeysetException(
                                        "nuandong.personal.exchange-keyset must name the file that"
                                                + " beneficiary and dispatch share"
                                                + " (KeysetTool create-exchange <file> makes one)"));
        return new KeysetFile(Path.of(path)).read();
    }
}
