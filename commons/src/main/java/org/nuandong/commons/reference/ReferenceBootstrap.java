package org.nuandong.commons.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuandong.commons.reference.ReferenceRows.Mark;

/**
 * Fills the copy from the deployment's file, so that a service starts alone. Only what is missing,
 * or came from an earlier file, is written: an event always knows better.
 */
@Singleton
class ReferenceBootstrap {

    private static final Logger LOG = Logger.getLogger(ReferenceBootstrap.class);
    private static final String CLASSPATH = "classpath:";
    private static final int EARLY = 500;

    private final ReferenceRows rows;
    private final SeasonRows seasons;
    private final UnitTree tree;
    private final ObjectMapper json;
    private final Optional<String> source;

    ReferenceBootstrap(
            ReferenceRows rows,
            SeasonRows seasons,
            UnitTree tree,
            ObjectMapper json,
            @ConfigProperty(name = "nuandong.reference.bootstrap") Optional<String> source) {
        this.rows = rows;
        this.seasons = seasons;
        this.tree = tree;
        this.json = json;
        this.source = source;
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        source.filter(text -> !text.isBlank()).ifPresent(this::load);
    }

    void load(String from) {
        JsonNode file = read(from);
        List<Unit> units = new ArrayList<>();
        file.path("units").forEach(node -> units.add(ReferenceCopy.unit(node)));
        List<Region> regions = new ArrayList<>();
        file.path("regions").forEach(node -> regions.add(ReferenceCopy.region(node)));
        List<SeasonWindow> winters = new ArrayList<>();
        file.path("seasons").forEach(node -> winters.add(ReferenceCopy.season(node)));
        QuarkusTransaction.requiringNew().run(() -> seasons.put(winters, Mark.BOOTSTRAP));
        int changed =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        rows.put(units, Mark.BOOTSTRAP)
                                                + rows.putRegions(regions, Mark.BOOTSTRAP));
        tree.lookAgain();
        LOG.infof(
                "reference data: %d units and %d regions in the bootstrap file, %d rows written",
                units.size(), regions.size(), changed);
    }

    private JsonNode read(String from) {
        try (InputStream in = open(from)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "nuandong.reference.bootstrap cannot be read: " + e.getMessage());
        }
    }

    /** A file, or {@code classpath:reference/units.json} for what the deployment lays beside. */
    private static InputStream open(String from) throws IOException {
        if (!from.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(from));
        }
        String resource = from.substring(CLASSPATH.length());
        InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new NoSuchFileException(from);
        }
        return in;
    }
}
