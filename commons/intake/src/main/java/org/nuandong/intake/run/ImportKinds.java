package org.nuandong.intake.run;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.security.Caller;

/** The kinds of tables that this service takes. */
@ApplicationScoped
class ImportKinds {

    private final List<ImportKind> kinds;
    private final Caller caller;

    ImportKinds(@All List<ImportKindSource> sources, Caller caller) {
        kinds = sources.stream().flatMap(source -> source.kinds().stream()).toList();
        this.caller = caller;
    }

    Optional<ImportKind> find(String code) {
        return kinds.stream().filter(kind -> kind.form().code().equals(code)).findFirst();
    }

    ImportKind of(ImportRun run) {
        return find(run.kind()).orElseThrow();
    }

    /** Those that the caller has to do with; a reader of all books sees every kind. */
    String[] ofCaller(List<String> readers) {
        boolean reads = readers.stream().anyMatch(caller::hasRole);
        return kinds.stream()
                .filter(kind -> reads || kind.rights().touches(caller))
                .map(kind -> kind.form().code())
                .toArray(String[]::new);
    }
}
